import { printBodyPath } from '../bodyPath.ts'
import type { TargetPath } from '../targetPath.ts'
import type { TargetPlace } from '../tree.ts'

const GROUPS = { path: 'path', querystring: 'query', header: 'header', status: 'status' } as const

/** Key of the row of a parameter, or of a response's status; of its group without a name. */
export function parameterKey(place: keyof typeof GROUPS, name?: string): string {
  const group = GROUPS[place]
  return name === undefined ? group : `${group}:${name}`
}

/** Key of the row of a body field; `body` is the id of the request body, absent where the method declares none. */
export function bodyKey(body: string | undefined, path?: TargetPath): string {
  const group = body === undefined ? 'body' : `body:${body}`
  return path === undefined || path.length === 0 ? group : `${group}:${printBodyPath(path)}`
}

/** Key of the row of a place in the target tree. */
export function targetKey(place: TargetPlace): string {
  return place.in === 'body' ? bodyKey(place.payload, place.path) : parameterKey(place.in, place.name)
}

/** Keys of the rows that must be open for the row of a place to show, outermost first. */
export function targetKeysAbove(place: TargetPlace): readonly string[] {
  if (place.in !== 'body') return [parameterKey(place.in)]
  return place.path.map((_, depth) => bodyKey(place.payload, place.path.slice(0, depth)))
}
