import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import type { Condition, Expression, Id, Over } from '../model.ts'
import { holds } from './condition.ts'
import type { Environment, Round } from './environment.ts'
import type { Found } from './found.ts'

type Interpret = (expression: Expression, environment: Environment) => Found

// Velocity 1.7's directive.foreach.maxloops; API Gateway's limit.
const mostRounds = 1000

/** The rounds of a loop in which its condition holds, each as what expressions in it are read in. */
export function roundsOf(
  each: { readonly loop: Id; readonly over: Over; readonly where?: Condition },
  environment: Environment,
  interpret: Interpret,
): readonly Environment[] {
  const { loop, where } = each
  const items = itemsOf(each.over, environment, interpret)
  const rounds = items.slice(0, mostRounds).map(({ item, key }, index): Round => {
    return { loop, item, index, isLast: index === items.length - 1, ...(key !== undefined && { key }) }
  })
  return rounds
    .map((round) => ({ ...environment, rounds: [...environment.rounds, round] }))
    .filter((within) => where === undefined || holds(where, within, interpret))
}

type OverItem = Pick<Round, 'item' | 'key'>

function itemsOf(over: Over, environment: Environment, interpret: Interpret): readonly OverItem[] {
  if (over.kind === 'zip') return zip(over, environment, interpret)
  const found = interpret(over.source, environment)
  if (over.kind === 'items') return listOf(found).map((item) => ({ item }))
  if (found.kind !== 'typed' || !(found.value instanceof JavaMap)) return []
  return Array.from(found.value.entries, ([key, item]) => ({ item, key: toJavaString(key) }))
}

function listOf(found: Found): readonly JavaValue[] {
  return found.kind === 'typed' && found.value instanceof JavaList ? found.value.items : []
}

/** Objects whose members are the items of the lists at one index, as far as there are. */
function zip(
  { lists, length }: Extract<Over, { kind: 'zip' }>,
  environment: Environment,
  interpret: Interpret,
): readonly OverItem[] {
  const all = lists.map(({ name, source }) => ({ name, items: listOf(interpret(source, environment)) }))
  const lengths = all.map(({ items }) => items.length)
  const count = Math.min(length === 'first' ? (lengths[0] ?? 0) : Math.min(...lengths), mostRounds)
  return Array.from({ length: count }, (_, index) => {
    const present = all.filter(({ items }) => index < items.length)
    const members = present.map(({ name, items }): [JavaValue, JavaValue] => [name, items[index] ?? null])
    return { item: new JavaMap(new Map(members)) }
  })
}
