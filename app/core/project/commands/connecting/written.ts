import type { Id, Node } from '../../../mapping/index.ts'
import type { CommandOf } from '../../command.ts'
import type { RefusedCommand } from '../../commandResult.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import type { NewLoop } from '../../payload/changePlace.ts'
import { nodeAt } from '../../payload/findPlace.ts'
import { loopsIn } from '../../payload/loops.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import type { TargetPlace } from '../../tree.ts'
import { type CommandChange, done } from '../commandChange.ts'
import { methodOf } from '../methodOf.ts'
import { type DrawnPayload, drawnPayload, withNodeAt } from './payloadChange.ts'
import { askSecondLine } from './secondLine.ts'

/** A line on its way to a payload. */
export interface Connecting {
  readonly project: Project
  readonly method: ProjectMethod
  readonly command: CommandOf<'connect'>
  readonly to: Extract<TargetPlace, { readonly in: 'body' }>
  readonly drawn: DrawnPayload
  readonly freshId: () => Id
}

/** Where a node is written, and the loops to make on the way. */
export interface WrittenPlace {
  readonly path: TargetPath
  readonly newLoops: readonly (readonly NewLoop[])[]
}

/** The node at its place; `shownSource` and `shownPlace` are what is announced, where it is more than the two ends. */
export function written(
  connecting: Connecting,
  at: WrittenPlace,
  node: Node,
  shownSource: string = showSource(connecting.command.source),
  shownPlace: string = showPlace(connecting.to),
): CommandChange {
  const { project, method, drawn, command, freshId } = connecting
  const cleared = clearWay(connecting, at.path)
  if ('diagnostics' in cleared) return cleared
  const next = withNodeAt(project, method, cleared, { ...at, freshId }, () => node)
  const made = at.newLoops.flat().length
  const loops = made === 0 ? '' : made === 1 ? ' A loop was made.' : ` ${made} loops were made.`
  return done(next, `Connect ${showSource(command.source, loopsIn(drawn.payload))} to ${showPlace(connecting.to)}`, {
    announce: `Mapped ${shownSource} to ${shownPlace}.${loops}`,
    rule: node.id,
  })
}

/** A value on the way, such as an object copied whole, gives way to the members below it only when told to. */
function clearWay(connecting: Connecting, path: TargetPath): DrawnPayload | RefusedCommand {
  const { command, drawn, freshId, project, method } = connecting
  for (let length = 0; length < path.length; length++) {
    const node = nodeAt(drawn.body.root, path.slice(0, length))
    const fits =
      typeof path[length] === 'string' ? node?.kind === 'object' : node?.kind === 'array' || node?.kind === 'object'
    if (node === undefined || fits) continue
    if (command.mode !== 'replace') return askSecondLine(command, showSource(command.source), ['replace'])
    const at = { path: path.slice(0, length), newLoops: [], freshId }
    const emptied = (): Node | undefined => (length === 0 ? { id: freshId(), kind: 'object', members: [] } : undefined)
    const cleared = withNodeAt(project, method, drawn, at, emptied)
    return drawnPayload(cleared, methodOf(cleared, method.id) ?? method, drawn.payload.id)
  }
  return drawn
}

/** Structure that sends nothing yet is no value to lose. */
export function isEmpty(node: Node): boolean {
  return (node.kind === 'object' && node.members.length === 0) || (node.kind === 'array' && node.items.length === 0)
}
