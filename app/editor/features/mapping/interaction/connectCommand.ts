import {
  type DrawnMethod,
  drawingOf,
  type ProjectCommand,
  type SourceRow,
  type TargetPlace,
  type TargetRow,
} from '../../../../core/project/index.ts'

/**
 * The command that a line from `source` to `target` means; undefined where the row takes no line. A line dropped on a
 * group makes a new target of the source's name there.
 */
export function connectCommand(drawn: DrawnMethod, source: SourceRow, target: TargetRow): ProjectCommand | undefined {
  if (source.source === undefined) return undefined
  const to = target.kind === 'group' ? placeInGroup(target, source.name) : target.place
  return to === undefined ? undefined : { type: 'connect', ...drawingOf(drawn), source: source.source, to }
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
