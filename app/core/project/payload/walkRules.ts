import type { Id, Item, Member, Node } from '../../mapping/index.ts'
import type { TargetPath } from '../targetPath.ts'

/** A rule of a payload at its place, and the parts of the model in which it reads sources. */
export interface PlacedRule {
  /** The node's id; of a loop, its array's or object's. */
  readonly rule: Id
  readonly place: TargetPath
  readonly reads: readonly unknown[]
  /** Set where `reads` are what a loop walks over. */
  readonly loop?: Id
  readonly conditional: boolean
  readonly disabled: boolean
}

interface Around {
  readonly conditional: boolean
  readonly disabled: boolean
}

/** Every rule of a payload's tree in document order, containers before what they hold. */
export function walkRules(root: Node, visit: (rule: PlacedRule) => void): void {
  walkNode(root, [], { conditional: false, disabled: false }, visit)
}

type Visit = (rule: PlacedRule) => void

function walkNode(node: Node, place: TargetPath, outside: Around, visit: Visit): void {
  const around = {
    conditional: outside.conditional || node.when !== undefined,
    disabled: outside.disabled || node.disabled === true,
  }
  const own = { rule: node.id, place, ...around }
  switch (node.kind) {
    case 'value':
      visit({ ...own, reads: [node.value, node.when, node.policy] })
      return
    case 'raw':
      visit({ ...own, reads: [node.when] })
      return
    case 'object':
      visit({ ...own, reads: [node.when] })
      walkMembers(node.members, { rule: node.id, named: place, positions: place, around }, visit)
      return
    case 'array':
      visit({ ...own, reads: [node.when] })
      walkItems(node.items, node.id, place, around, visit)
  }
}

interface MembersPlace {
  readonly rule: Id
  /** Where members with a name stand; those of a group stand beside it. */
  readonly named: TargetPath
  readonly positions: TargetPath
  readonly around: Around
}

function walkMembers(members: readonly Member[], at: MembersPlace, visit: Visit): void {
  const { rule, named, positions, around } = at
  const firstLoop = members.findIndex((member) => member.kind === 'each')
  members.forEach((member, i) => {
    const position = [...positions, i]
    switch (member.kind) {
      case 'member': {
        const place = typeof member.name === 'string' ? [...named, member.name] : position
        if (typeof member.name !== 'string') visit({ rule: member.node.id, place, reads: [member.name], ...around })
        walkNode(member.node, place, around, visit)
        return
      }
      case 'group': {
        const inside = {
          conditional: around.conditional || member.when !== undefined,
          disabled: around.disabled || member.disabled === true,
        }
        visit({ rule: member.id, place: position, reads: [member.when], ...inside })
        walkMembers(member.members, { rule: member.id, named, positions: position, around: inside }, visit)
        return
      }
      case 'each': {
        visit({ rule, place: named, reads: [member.over, member.where], loop: member.loop, ...around })
        const place: TargetPath = i === firstLoop ? [...positions, { each: true }] : position
        walkMembers(member.members, { rule, named: place, positions: place, around }, visit)
        return
      }
      case 'spread':
        visit({ rule, place: named, reads: [member.value], ...around })
        return
      case 'raw':
        return
    }
  })
}

function walkItems(items: readonly Item[], rule: Id, place: TargetPath, around: Around, visit: Visit): void {
  const firstLoop = items.findIndex((item) => item.kind === 'each')
  items.forEach((item, i) => {
    switch (item.kind) {
      case 'one':
        walkNode(item.node, [...place, i], around, visit)
        return
      case 'each':
        walkEach(
          item,
          { rule, array: place, place: i === firstLoop ? [...place, { each: true }] : [...place, i] },
          around,
          visit,
        )
        return
      case 'spread':
        visit({ rule, place, reads: [item.value], ...around })
        return
      case 'raw':
        return
    }
  })
}

/** A loop with one entry is passed over in places, as `findPlace` does. */
function walkEach(
  each: Extract<Item, { readonly kind: 'each' }>,
  at: { readonly rule: Id; readonly array: TargetPath; readonly place: TargetPath },
  around: Around,
  visit: Visit,
): void {
  visit({ rule: at.rule, place: at.array, reads: [each.over, each.where], loop: each.loop, ...around })
  const [only] = each.items
  if (each.items.length !== 1 || only === undefined) walkItems(each.items, at.rule, at.place, around, visit)
  else if (only.kind === 'each') walkEach(only, at, around, visit)
  else if (only.kind === 'one') walkNode(only.node, at.place, around, visit)
  else walkItems(each.items, at.rule, at.place, around, visit)
}
