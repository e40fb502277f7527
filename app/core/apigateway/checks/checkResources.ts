import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { parsePointer } from '../../json/index.ts'
import { checkResourcePaths } from './checkResourcePaths.ts'

/** A resource as CreateResource takes it; without a parent it stands at the root. */
export interface GatewayResource {
  readonly id: string
  readonly parent?: string
  readonly pathPart: string
}

/**
 * The path of each resource by its id; undefined for one whose parents are a circle, or lead to what is not among the
 * resources. Costs one step a resource.
 */
export function resourcePaths(resources: readonly GatewayResource[]): ReadonlyMap<string, string | undefined> {
  const byId = new Map(resources.map((resource) => [resource.id, resource]))
  const paths = new Map<string, string | undefined>()
  for (const { id } of resources) {
    const open: GatewayResource[] = []
    // Stands while the walk is above it: who meets it again walks in a circle.
    for (let at = byId.get(id); at !== undefined && !paths.has(at.id); at = byId.get(at.parent ?? '')) {
      paths.set(at.id, undefined)
      open.push(at)
    }
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const above = at.parent === undefined ? '' : paths.get(at.parent)
      paths.set(at.id, above === undefined ? undefined : `${above}/${at.pathPart}`)
    }
  }
  return paths
}

/**
 * What CreateResource and UpdateResource refuse of a tree of resources, in AWS's words (api-gateway facts 1.6): parents in a
 * circle, two of one name below one parent, and what `checkResourcePaths` finds. Places are pointers into `resources`.
 */
export function checkResources(resources: readonly GatewayResource[]): readonly Diagnostic[] {
  const paths = resourcePaths(resources)
  const byId = new Map(resources.map((resource) => [resource.id, resource]))
  const names = new Set<string>()
  const found: Diagnostic[] = []
  const sound: { readonly index: number; readonly path: string }[] = []
  for (const [index, resource] of resources.entries()) {
    const path = paths.get(resource.id)
    const name = JSON.stringify([resource.parent, resource.pathPart])
    if (path === undefined) {
      if (isInCircle(resource, byId)) found.push(cyclical(index, resource))
    } else if (names.has(name)) found.push(sameName(index, resource.pathPart))
    else sound.push({ index, path })
    names.add(name)
  }
  for (const problem of checkResourcePaths(sound.map(({ path }) => path))) {
    const [place] = problem.at.kind === 'pointer' ? (parsePointer(problem.at.pointer) ?? []) : []
    const index = place === undefined ? undefined : sound[Number(place)]?.index
    found.push(index === undefined ? problem : { ...problem, at: { kind: 'pointer', pointer: `/${index}` } })
  }
  return found
}

/** Whether its own parents lead back to it; a resource below a circle is in none. */
function isInCircle(resource: GatewayResource, byId: ReadonlyMap<string, GatewayResource>): boolean {
  const above = new Set<string>()
  for (let at = byId.get(resource.parent ?? ''); at !== undefined; at = byId.get(at.parent ?? '')) {
    if (at.id === resource.id) return true
    if (above.has(at.id)) return false
    above.add(at.id)
  }
  return false
}

function cyclical(index: number, { id, parent }: GatewayResource): Diagnostic {
  return atPointer('apigateway/cyclical-resources', 'error', `/${index}`, {
    message: 'Resources cannot be cyclical.',
    hint: `${id} is below ${parent}, which is below ${id}: let one of them stand at the root.`,
  })
}

function sameName(index: number, pathPart: string): Diagnostic {
  return atPointer('apigateway/resource-exists', 'error', `/${index}`, {
    message: `Another resource with the same parent already has this name: ${pathPart}`,
    hint: 'Put the methods of both on one resource.',
  })
}
