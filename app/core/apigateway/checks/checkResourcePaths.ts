import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'

/**
 * What API Gateway would refuse of an API's resources (api-gateway facts 1.6): a child below a greedy variable, two
 * variables side by side, parts of other characters (facts 8). Places are pointers into the list of paths.
 */
export function checkResourcePaths(paths: readonly string[]): readonly Diagnostic[] {
  const variables = new Map<string, string>()
  const problems = paths.flatMap((path, index) => {
    const segments = path.split('/').filter((segment) => segment !== '')
    const malformed = segments.find((segment) => !pathPart.test(segment))
    if (malformed !== undefined) return [invalidPart(index, malformed)]
    if (path === '/ping' || path === '/sping') return [reserved(index, path)]
    const greedy = segments.slice(0, -1).find((segment) => segment.endsWith('+}'))
    if (greedy !== undefined) return [childOfGreedy(index, greedy, path)]
    for (const [depth, segment] of segments.entries()) {
      if (!segment.startsWith('{')) continue
      const parent = segments.slice(0, depth).join('/')
      const sibling = variables.get(parent) ?? segment
      variables.set(parent, sibling)
      if (sibling !== segment) return [secondVariable(index, sibling, segment)]
    }
    return []
  })
  const count = resourceCount(paths)
  return count > mostResources ? [tooMany(count), ...problems] : problems
}

/** Resources of one API, the root among them, unless a quota says otherwise (api-gateway facts 8). */
const mostResources = 300

/** Each part of a path is a resource, whether a method stands there or not. */
function resourceCount(paths: readonly string[]): number {
  const resources = new Set([''])
  for (const path of paths) {
    const segments = path.split('/').filter((segment) => segment !== '')
    for (const [depth] of segments.entries()) resources.add(segments.slice(0, depth + 1).join('/'))
  }
  return resources.size
}

function tooMany(count: number): Diagnostic {
  return atPointer('apigateway/too-many-resources', 'info', '', {
    message: `The API has ${count} resources; API Gateway takes ${mostResources} unless a quota is raised.`,
    hint: 'Raise the quota, or split the API.',
  })
}

/** A fixed part of letters, digits and `_ - . , :`, or a variable, greedy or not (api-gateway facts 8). */
const pathPart = /^(?:[A-Za-z0-9_.,:-]+|\{[A-Za-z0-9_.,:-]+\+?\})$/

function invalidPart(index: number, segment: string): Diagnostic {
  return atPointer('apigateway/invalid-path-part', 'error', `/${index}`, {
    message: `The path part ${segment} is neither letters, digits and _ - . , : nor a variable in braces.`,
    hint: 'A variable is the whole of a part: {id}, or {proxy+} for the rest of the path.',
  })
}

function reserved(index: number, path: string): Diagnostic {
  return atPointer('apigateway/reserved-path', 'error', `/${index}`, {
    message: `API Gateway keeps ${path} for its own health checks: no request reaches the method.`,
    hint: 'Call the resource something else.',
  })
}

function childOfGreedy(index: number, greedy: string, path: string): Diagnostic {
  return atPointer('apigateway/child-of-greedy', 'error', `/${index}`, {
    message: `Cannot create a child of a resource with a greedy path variable: ${greedy}`,
    hint: `${greedy} takes the rest of the path: let ${path} end with it.`,
  })
}

function secondVariable(index: number, sibling: string, segment: string): Diagnostic {
  return atPointer('apigateway/second-path-variable', 'error', `/${index}`, {
    message: `A sibling (${sibling}) of this resource already has a variable path part -- only one is allowed`,
    hint: `Call ${segment} ${sibling} too, or move it elsewhere.`,
  })
}
