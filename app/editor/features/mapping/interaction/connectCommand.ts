import {
  type DrawnMethod,
  drawingOf,
  type Line,
  type LineEnd,
  type ProjectCommand,
  type SourceRow,
  type TargetPlace,
  type TargetRow,
} from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'

/**
 * The command that a line from `source` to `target` means; undefined where the row takes no line. A line dropped on a
 * group makes a new target of the source's name there.
 */
export function connectCommand(drawn: DrawnMethod, source: SourceRow, target: TargetRow): ProjectCommand | undefined {
  if (source.source === undefined) return undefined
  const to = target.kind === 'group' ? placeInGroup(target, source.name) : target.place
  return to === undefined ? undefined : { type: 'connect', ...drawingOf(drawn), source: source.source, to }
}

/** What an end of a line goes to: the row of its side; of a line whose own row is folded away, the rule says the rest. */
export interface MovedEnd {
  readonly line: Line
  readonly source: SourceRow | undefined
  readonly target: TargetRow | undefined
  readonly end: Side
  readonly copy: boolean
}

/** The command that puts an end of a line on a row; undefined where the row takes no line. */
export function moveCommand(
  drawn: DrawnMethod,
  { line, source, target, end, copy }: MovedEnd,
): ProjectCommand | undefined {
  const to = endOf(end, source, target)
  if (to === undefined) return undefined
  const { rule } = line
  return { type: 'moveLine', ...drawingOf(drawn), rule, source: line.source, to, ...(copy && { copy }) }
}

function endOf(end: Side, source: SourceRow | undefined, target: TargetRow | undefined): LineEnd | undefined {
  if (end === 'source') return source?.source === undefined ? undefined : { end, source: source.source }
  if (target === undefined) return undefined
  const place = target.kind === 'group' ? placeInGroup(target, source?.name ?? '') : target.place
  return place === undefined ? undefined : { end, place }
}

/** The place of a new target of that name in a group: a header, a query parameter, a member of the body. */
export function placeInGroup(group: TargetRow, name: string): TargetPlace | undefined {
  switch (group.group) {
    case 'query':
      return { in: 'querystring', name }
    case 'header':
      return { in: 'header', name }
    case 'body':
      return group.place?.in === 'body' ? { ...group.place, path: [...group.place.path, name] } : undefined
    case 'path':
    case 'status':
      return undefined
  }
}
