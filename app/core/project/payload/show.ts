import { assertNever } from '../../text/index.ts'
import type { Source } from '../../mapping/index.ts'
import { showBodyPath } from '../bodyPath.ts'
import type { TargetPath } from '../targetPath.ts'
import type { TargetPlace } from '../tree.ts'
import { bodyPathOf, type Loops } from './loops.ts'

const ROOTS = { path: 'path', querystring: 'query', header: 'header' } as const

/** A source as people read it, loops resolved: `body.items[].sku`, `header["X-Tenant"]`, `context.requestId`. */
export function showSource(source: Source, loops: Loops = new Map()): string {
  const path = bodyPathOf(source, loops)
  if (path !== undefined) return showBody(path)
  switch (source.kind) {
    case 'parameter':
      return showNamed(ROOTS[source.in], source.name)
    case 'body':
      return `body ${source.path}`
    case 'rawBody':
      return 'body'
    case 'context':
      return `context.${source.name}`
    case 'stageVariable':
      return showNamed('stage', source.name)
    case 'variable':
      return `variable ${source.id}`
    case 'loop':
      return source.path === undefined ? source.part : `${source.part}${source.path.slice(1)}`
    default:
      return assertNever(source)
  }
}

/** `body.items[0].qty`; the path may hold positions. */
export function showBody(path: TargetPath): string {
  const shown = showBodyPath(path)
  return shown === '' ? 'body' : `body${shown.startsWith('[') ? '' : '.'}${shown}`
}

function showNamed(root: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${root}.${name}` : `${root}[${JSON.stringify(name)}]`
}

/** A target as people read it: `lines[].sku`, `header X-Tenant`, `the body`. */
export function showPlace(place: TargetPlace): string {
  switch (place.in) {
    case 'body':
      return showBodyPath(place.path) || 'the body'
    case 'path':
      return `path ${place.name}`
    case 'querystring':
      return `query ${place.name}`
    case 'header':
      return `header ${place.name}`
    case 'status':
      return 'the status'
    default:
      return assertNever(place)
  }
}
