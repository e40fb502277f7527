import {
  type Expression,
  type Guard,
  type ReferenceNode,
  referenceText,
  resolve,
  type TemplateFacts,
  visit,
} from '../../vtl/index.ts'

/** Methods that say what a text looks like. */
const tests: ReadonlySet<string> = new Set(['matches', 'equals', 'equalsIgnoreCase'])
/** Methods that say whether a list or map knows a text. */
const lookups: ReadonlySet<string> = new Set(['contains', 'containsKey', 'indexOf', 'get'])

/** Hold between numbers only. */
const orders: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/**
 * Whether a condition around it has looked at what the value is: `$n.matches("[0-9]+")`, `$n == "asc"`,
 * `$allowed.contains($n)`. Presence and emptiness say nothing of that.
 */
export function isGuarded(facts: TemplateFacts, node: ReferenceNode, guards: readonly Guard[]): boolean {
  const names = namesOf(facts, node)
  return guards.some(({ condition, holds }) => {
    // What stands in #if(false) never prints.
    if (condition.kind === 'boolean' && condition.value !== holds) return true
    const looked = new Set<string>()
    collect(facts, condition, { holds, looked, followed: new Set() })
    return names.some((name) => looked.has(name))
  })
}

/** How a value can be written: by its variable, and by what the variable is set to. */
function namesOf(facts: TemplateFacts, node: ReferenceNode): readonly string[] {
  const value = resolve(facts, node)
  const own = referenceText(facts, node)
  return value.kind === 'reference' && value !== node ? [own, referenceText(facts, value)] : [own]
}

interface Looking {
  readonly holds: boolean
  /** What has been looked at, by how it can be written. */
  readonly looked: Set<string>
  /** Values of variables that were followed: one can be set to what reads it. */
  readonly followed: Set<Expression>
}

function collect(facts: TemplateFacts, condition: Expression, looking: Looking): void {
  const { holds, looked: into, followed } = looking
  if (followed.has(condition)) return
  followed.add(condition)
  visit(condition, (node) => {
    if (node.kind === 'binary') {
      const sides: readonly (readonly [Expression, Expression])[] = [
        [node.left, node.right],
        [node.right, node.left],
      ]
      const says = node.operator === (holds ? '==' : '!=')
      for (const [one, other] of sides) {
        const tells = (says && isConstant(other)) || (holds && orders.has(node.operator))
        if (tells && one.kind === 'reference') add(facts, one, into)
      }
    }
    if (node.kind !== 'reference') return
    const value = resolve(facts, node)
    if (value !== node && value.kind !== 'string') collect(facts, value, looking)
    for (const [index, member] of node.members.entries()) {
      if (member.kind !== 'call') continue
      if (tests.has(member.name)) {
        into.add(referenceText(facts, node, index))
        if (index === 0) addValue(facts, node, into)
      }
      const [argument] = member.args
      if (lookups.has(member.name) && argument?.kind === 'reference') add(facts, argument, into)
    }
  })
}

function isConstant(expression: Expression): boolean {
  return (
    (expression.kind === 'string' && expression.parts === undefined && expression.value !== '') ||
    expression.kind === 'number' ||
    expression.kind === 'boolean'
  )
}

function add(facts: TemplateFacts, node: ReferenceNode, into: Set<string>): void {
  for (const name of namesOf(facts, node)) into.add(name)
}

/** `$n.matches(…)` says as much of what `$n` was set to. */
function addValue(facts: TemplateFacts, { name }: ReferenceNode, into: Set<string>): void {
  const definitions = facts.definitions.get(name)
  const only = definitions?.length === 1 ? definitions[0]?.node : undefined
  if (only?.kind !== 'set') return
  const value = resolve(facts, only.value)
  if (value.kind === 'reference') into.add(referenceText(facts, value))
}
