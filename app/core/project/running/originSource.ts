import type { Source } from '../../mapping/index.ts'
import { printBodyPath } from '../bodyPath.ts'
import type { TargetStep } from '../targetPath.ts'

const PARAMETERS = { 'params.path': 'path', 'params.querystring': 'querystring', 'params.header': 'header' } as const

/** The source that an origin's root and path name; undefined for what no rule can read. */
export function originSource(root: string, path: readonly TargetStep[]): Source | undefined {
  const [first] = path
  switch (root) {
    case 'body':
      return { kind: 'body', path: printBodyPath(path) }
    case 'rawBody':
      return { kind: 'rawBody' }
    case 'context':
      return { kind: 'context', name: path.map(String).join('.') }
    case 'stageVariables':
      return { kind: 'stageVariable', name: path.map(String).join('.') }
    case 'params.path':
    case 'params.querystring':
    case 'params.header':
      return { kind: 'parameter', in: PARAMETERS[root], name: typeof first === 'string' ? first : '' }
    default:
      return undefined
  }
}
