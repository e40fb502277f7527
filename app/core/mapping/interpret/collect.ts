import { JavaDouble, JavaList, type JavaValue, arithmetic, compareNumbers } from '../../java/index.ts'
import { javaNumber } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Expression } from '../model.ts'
import type { Environment } from './environment.ts'
import { type Found, absent, foundText } from './found.ts'
import { roundsOf } from './rounds.ts'
import { hasValue, textOf } from './textOf.ts'

type Collect = Extract<Expression, { kind: 'collect' }>
type Interpret = (expression: Expression, environment: Environment) => Found

/** What a loop of its own collects. What is absent or null is left out. */
export function interpretCollect(collect: Collect, environment: Environment, interpret: Interpret): Found {
  const values = roundsOf(collect, environment, interpret)
    .map((within) => interpret(collect.value, within))
    .filter(hasValue)
  switch (collect.how) {
    case 'first':
      return values[0] ?? absent
    case 'last':
      return values.at(-1) ?? absent
    case 'count':
      return { kind: 'typed', value: values.length }
    case 'join': {
      const by = collect.by ? textOf(interpret(collect.by, environment)) : ''
      return foundText(values.map(textOf).join(by))
    }
    case 'list':
      return { kind: 'typed', value: new JavaList(values.map(valueOf), true) }
    case 'sum':
      return { kind: 'typed', value: values.reduce(add, 0) }
    default:
      return assertNever(collect.how)
  }
}

function valueOf(found: Found): JavaValue {
  if (found.kind === 'text') return found.text
  return found.kind === 'typed' ? found.value : null
}

// As in comparisons: an exponent of more than two digits may make it infinite.
const readsAsNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?$/

/** Numbers, and text by nature that reads as one; anything else, and what is beyond 1e100, adds nothing. */
function add(sum: Exclude<JavaValue, null>, found: Found): Exclude<JavaValue, null> {
  const value = found.kind === 'text' && readsAsNumber.test(found.text) ? javaNumber(found.text) : addable(found)
  return value === undefined ? sum : (arithmetic('+', sum, value) ?? sum)
}

function addable(found: Found): JavaValue | undefined {
  if (found.kind !== 'typed') return undefined
  const above = compareNumbers(found.value, new JavaDouble(1e100))
  const below = compareNumbers(found.value, new JavaDouble(-1e100))
  return above === undefined || below === undefined || above > 0 || below < 0 ? undefined : found.value
}
