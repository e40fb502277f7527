import type { Expression, Item, Member, Node } from '../model.ts'

/** A tree without its raw parts; undefined where nothing of it is left. */
export function withoutRaw(node: Node): Node | undefined {
  switch (node.kind) {
    case 'raw':
      return undefined
    case 'value':
      return isRaw(node.value) ? undefined : node
    case 'object':
      return { ...node, members: node.members.flatMap(memberWithoutRaw) }
    case 'array':
      return { ...node, items: node.items.flatMap(itemWithoutRaw) }
  }
}

function memberWithoutRaw(member: Member): readonly Member[] {
  switch (member.kind) {
    case 'member': {
      const node = withoutRaw(member.node)
      return node ? [{ ...member, node }] : []
    }
    case 'group':
    case 'each': {
      const members = member.members.flatMap(memberWithoutRaw)
      return members.length === 0 ? [] : [{ ...member, members }]
    }
    case 'spread':
      return [member]
    case 'raw':
      return []
  }
}

function itemWithoutRaw(item: Item): readonly Item[] {
  switch (item.kind) {
    case 'one': {
      const node = withoutRaw(item.node)
      return node ? [{ kind: 'one', node }] : []
    }
    case 'each': {
      const items = item.items.flatMap(itemWithoutRaw)
      return items.length === 0 ? [] : [{ ...item, items }]
    }
    case 'spread':
      return [item]
    case 'raw':
      return []
  }
}

/** Whether a value is computed by kept Velocity, be it in part. */
function isRaw(expression: Expression): boolean {
  switch (expression.kind) {
    case 'raw':
      return true
    case 'text':
      return expression.parts.some(isRaw)
    case 'call':
      return expression.args.some(isRaw)
    case 'choose':
      return (
        expression.branches.some(({ then }) => isRaw(then)) ||
        (expression.otherwise !== undefined && isRaw(expression.otherwise))
      )
    case 'collect':
      return isRaw(expression.value)
    case 'ref':
    case 'literal':
      return false
  }
}
