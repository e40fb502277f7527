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

/** A member with a name, where it stands and what it stands under. */
export interface PlacedMember extends Around {
  readonly member: Extract<Member, { readonly kind: 'member' }>
  readonly place: TargetPath
}

/**
 * Every rule of a payload's tree in document order, containers before what they hold. `around` is called for each member
 * with a name, and may leave out its walk where it knows what that would visit.
 */
export function walkRules(
  root: Node,
  visit: (rule: PlacedRule) => void,
  around: (placed: PlacedMember, walk: () => void) => void = (_placed, walk) => walk(),
): void {
  walkNode(root, [], { conditional: false, disabled: false }, { visit, around })
}

interface Visit {
  readonly visit: (rule: PlacedRule) => void
  readonly around: (placed: PlacedMember, walk: () => void) => void
}

function walkNode(node: Node, place: TargetPath, outside: Around, walk: Visit): void {
  const { visit } = walk
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
      walkMembers(node.members, { rule: node.id, named: place, positions: place, around }, walk)
      return
    case 'array':
      visit({ ...own, reads: [node.when] })
      walkItems(node.items, node.id, place, around, walk)
  }
}

interface MembersPlace {
  readonly rule: Id
  /** Where members with a name stand; those of a group stand beside it. */
  readonly named: TargetPath
  readonly positions: TargetPath
  readonly around: Around
}

function walkMembers(members: readonly Member[], at: MembersPlace, walk: Visit): void {
  const { visit } = walk
  const { rule, named, positions, around } = at
  const firstLoop = members.findIndex((member) => member.kind === 'each')
  members.forEach((member, i) => {
    switch (member.kind) {
      case 'member': {
        if (typeof member.name === 'string') {
          const place = [...named, member.name]
          walk.around({ member, place, ...around }, () => walkNode(member.node, place, around, walk))
          return
        }
        const position = [...positions, i]
        visit({ rule: member.node.id, place: position, reads: [member.name], ...around })
        walkNode(member.node, position, around, walk)
        return
      }
      case 'group': {
        const position = [...positions, i]
        const inside = {
          conditional: around.conditional || member.when !== undefined,
          disabled: around.disabled || member.disabled === true,
        }
        visit({ rule: member.id, place: position, reads: [member.when], ...inside })
        walkMembers(member.members, { rule: member.id, named, positions: position, around: inside }, walk)
        return
      }
      case 'each': {
        visit({ rule, place: named, reads: [member.over, member.where], loop: member.loop, ...around })
        const place: TargetPath = [...positions, i === firstLoop ? { each: true } : i]
        walkMembers(member.members, { rule, named: place, positions: place, around }, walk)
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

function walkItems(items: readonly Item[], rule: Id, place: TargetPath, around: Around, walk: Visit): void {
  const firstLoop = items.findIndex((item) => item.kind === 'each')
  items.forEach((item, i) => {
    switch (item.kind) {
      case 'one':
        walkNode(item.node, [...place, i], around, walk)
        return
      case 'each':
        walkEach(
          item,
          { rule, array: place, place: i === firstLoop ? [...place, { each: true }] : [...place, i] },
          around,
          walk,
        )
        return
      case 'spread':
        walk.visit({ rule, place, reads: [item.value], ...around })
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
  walk: Visit,
): void {
  walk.visit({ rule: at.rule, place: at.array, reads: [each.over, each.where], loop: each.loop, ...around })
  const [only] = each.items
  if (each.items.length !== 1 || only === undefined) walkItems(each.items, at.rule, at.place, around, walk)
  else if (only.kind === 'each') walkEach(only, at, around, walk)
  else if (only.kind === 'one') walkNode(only.node, at.place, around, walk)
  else walkItems(each.items, at.rule, at.place, around, walk)
}
