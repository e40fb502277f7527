import { type Diagnostic, atRule } from '../../diagnostics/index.ts'
import type { Id, Payload } from '../../mapping/index.ts'
import { showPlace } from '../payload/show.ts'
import { targetTree } from '../trees/targetTree.ts'
import type { TargetRow } from '../tree.ts'
import type { MethodInProject } from './methodInProject.ts'

/** Members that the payload's shape requires and nobody mapped, where the object around them is sent. */
export function requiredTargets({ project, method }: MethodInProject): readonly Diagnostic[] {
  const drawn = new Set<Id>(method.mapping.payloads.filter(isDrawn).map(({ id }) => id))
  return targetTree(project, method).flatMap((group) => {
    if (group.place?.in !== 'body' || !drawn.has(group.place.payload)) return []
    return unmapped(group, group.rule, method.id)
  })
}

function isDrawn({ body }: Payload): boolean {
  return body.kind === 'rules' && body.root.kind === 'object'
}

/** `around`: the node that the rows stand in. Only what is mapped is walked, so a recursive shape ends. */
function unmapped(row: TargetRow, around: Id | undefined, method: Id): readonly Diagnostic[] {
  if (around === undefined || (row.kind === 'field' && row.type !== 'object' && row.type !== 'array')) return []
  // Members of items count where there are items, and not under an array or object that is copied whole.
  if (row.type === 'array' && row.loop === undefined) return []
  const rows = row.children()
  if (row.kind === 'field' && rows.every((child) => child.rule === undefined)) return []
  return rows.flatMap((child) => {
    if (child.rule !== undefined) return unmapped(child, child.rule, method)
    if (!child.required || child.place === undefined) return []
    const words = {
      message: `Nothing is mapped to ${showPlace(child.place)}, which is required.`,
      hint: 'Draw a line to it, or set a constant.',
    }
    return [atRule('project/required-unmapped', 'warning', around, words, method)]
  })
}
