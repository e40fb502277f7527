import type { Expression, Member, ReferenceNode, TemplateFacts } from '../../vtl/index.ts'
import { textOf } from './content.ts'

/** The references to a variable that API Gateway gives; none where the template has made it its own. */
export function hostReads(facts: TemplateFacts, name: string): readonly ReferenceNode[] {
  if (facts.definitions.has(name)) return []
  return facts.reads.map(({ node }) => node).filter((node) => node.name === name && !node.escaped)
}

/** The name that a member asks for: `.x`, `["x"]`, `.get("x")`; undefined where it is known at run time only. */
export function memberName(member: Member): string | undefined {
  switch (member.kind) {
    case 'property':
      return member.name
    case 'index':
      return textOf(member.index)
    case 'call': {
      const [argument] = member.args
      return (member.name === 'get' || member.name === 'put') && argument !== undefined ? textOf(argument) : undefined
    }
  }
}

/** A parameter that a template reads by a name that stands in it. */
export interface ParameterRead {
  readonly node: ReferenceNode
  readonly name: string
  /** The one place that is searched; undefined for `$input.params('x')`, which searches all. */
  readonly place: 'path' | 'querystring' | 'header' | undefined
  /** Where the name stands. */
  readonly argument: Pick<Expression, 'range'>
  /** How many members of `node` lead to the parameter. */
  readonly members: number
}

export function parameterReads(facts: TemplateFacts): readonly ParameterRead[] {
  return hostReads(facts, 'input').flatMap((node): readonly ParameterRead[] => {
    const [first, second, third] = node.members
    if (first?.kind !== 'call' || first.name !== 'params') return []
    const [argument] = first.args
    if (argument !== undefined) {
      const name = textOf(argument)
      return name === undefined ? [] : [{ node, name, place: undefined, argument, members: 1 }]
    }
    const place = second && memberName(second)
    const name = third && memberName(third)
    if (third === undefined || name === undefined) return []
    if (place !== 'path' && place !== 'querystring' && place !== 'header') return []
    const at =
      third.kind === 'property' ? { range: third.nameRange } : third.kind === 'index' ? third.index : third.args[0]
    return [{ node, name, place, argument: at ?? third, members: 3 }]
  })
}
