import {
  type ExpressionScope,
  type Id,
  type Item,
  type Member,
  type Node,
  emptyScope,
  printCondition,
  printExpression,
} from '../mapping/index.ts'

/** A drawing in lines, for tests to say what they expect: `name: form expression`, nested by blanks. */
export function outline(node: Node, scope: ExpressionScope = emptyScope): readonly string[] {
  const when = node.when ? [` if ${printCondition(node.when, scope)}`] : ['']
  switch (node.kind) {
    case 'value':
      return [`${node.as} ${printExpression(node.value, scope)}${when.join('')}`]
    case 'object':
      return [`{}${when.join('')}`, ...node.members.flatMap((member) => memberLines(member, scope)).map(indent)]
    case 'array':
      return [`[]${when.join('')}`, ...node.items.flatMap((item) => itemLines(item, scope)).map(indent)]
    case 'raw':
      return [`raw ${node.vtl.replaceAll(/\s+/g, ' ').trim()}${when.join('')}`]
  }
}

function indent(line: string): string {
  return `  ${line}`
}

function memberLines(member: Member, scope: ExpressionScope): readonly string[] {
  switch (member.kind) {
    case 'member': {
      const name = typeof member.name === 'string' ? member.name : `(${printExpression(member.name, scope)})`
      const [first = '', ...rest] = outline(member.node, scope)
      return [`${name}: ${first}`, ...rest]
    }
    case 'group':
      return [
        `group if ${member.when ? printCondition(member.when, scope) : ''}`,
        ...member.members.flatMap((one) => memberLines(one, scope)).map(indent),
      ]
    case 'each': {
      const within = entered(scope, member.loop, 'item')
      return [
        loopLine(member, 'item', scope, within),
        ...member.members.flatMap((one) => memberLines(one, within)).map(indent),
      ]
    }
    case 'spread':
      return [`spread ${printExpression(member.value, scope)}`]
    case 'raw':
      return [`raw ${member.vtl.replaceAll(/\s+/g, ' ').trim()}`]
  }
}

function itemLines(item: Item, scope: ExpressionScope): readonly string[] {
  switch (item.kind) {
    case 'one': {
      const [first = '', ...rest] = outline(item.node, scope)
      return [`- ${first}`, ...rest]
    }
    case 'each': {
      const name = item.name ?? 'item'
      const within = entered(scope, item.loop, name)
      return [loopLine(item, name, scope, within), ...item.items.flatMap((one) => itemLines(one, within)).map(indent)]
    }
    case 'spread':
      return [`spread ${printExpression(item.value, scope)}`]
    case 'raw':
      return [`raw ${item.vtl.replaceAll(/\s+/g, ' ').trim()}`]
  }
}

function entered(scope: ExpressionScope, id: Id, name: string): ExpressionScope {
  return { ...scope, loops: [...scope.loops, { id, name }] }
}

function loopLine(
  { over, where }: Pick<Extract<Item, { kind: 'each' }>, 'over' | 'where'>,
  name: string,
  scope: ExpressionScope,
  within: ExpressionScope,
): string {
  const list = over.kind === 'zip' ? 'zip' : printExpression(over.source, scope)
  const asked = where ? ` where ${printCondition(where, within)}` : ''
  return `each ${name} of ${over.kind === 'entries' ? 'entries ' : ''}${list}${asked}`
}
