import { JavaList, type JavaValue, arithmetic } from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Expression } from '../model.ts'
import type { Environment } from './environment.ts'
import { type Found, absent, foundText } from './found.ts'
import { numberIn } from './numberIn.ts'
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

/** What is no number adds nothing. */
function add(sum: Exclude<JavaValue, null>, found: Found): Exclude<JavaValue, null> {
  const value = numberIn(found)
  return value === undefined ? sum : (arithmetic('+', sum, value) ?? sum)
}
