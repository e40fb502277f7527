import type { RequestSpan } from '../../apigateway/index.ts'
import { parseBodyPath } from '../bodyPath.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { fieldAt, rootField } from '../shapeFields.ts'
import type { TargetPath } from '../targetPath.ts'
import { sourceEnd } from '../trees/linesOf.ts'
import { originSource } from './originSource.ts'
import type { SpanPlace } from './spanTable.ts'

type Origin = RequestSpan['origins'][number]

/** A step on the way to a place: one node for all positions of an array whose items share their fields. */
interface PlaceNode {
  readonly path: TargetPath
  readonly named: Map<string | number, PlaceNode>
  each: PlaceNode | undefined
  /** Whether positions have fields of their own, as a tuple's do; undefined while nobody asked. */
  tuple: boolean | undefined
  /** Index into `places`; -1 for what is no source; undefined while nobody asked. */
  place: number | undefined
}

/** Finds the place of each origin of one method, and numbers the places in the order they were first met. */
export class OriginPlaces {
  readonly places: SpanPlace[] = []
  readonly #project: Project
  readonly #method: ProjectMethod
  readonly #roots = new Map<string, PlaceNode>()

  constructor(project: Project, method: ProjectMethod) {
    this.#project = project
    this.#method = method
  }

  /** Appends the origin to `sources`, as in SpanTable; one that no source says (`$util`'s own) leaves it as it is. */
  add({ root, path }: Origin, sources: number[]): void {
    let node = this.#root(root)
    const at = sources.length
    sources.push(-1)
    for (const step of path) {
      if (typeof step === 'number' && !this.#isTuple(node, root)) {
        node = node.each ??= createNode([...node.path, { each: true }])
        sources.push(step)
      } else node = named(node, step)
    }
    node.place ??= this.#createPlace(root, node.path)
    if (node.place < 0) sources.length = at
    else sources[at] = node.place
  }

  #root(root: string): PlaceNode {
    const node = this.#roots.get(root) ?? createNode([])
    this.#roots.set(root, node)
    return node
  }

  #isTuple(node: PlaceNode, root: string): boolean {
    node.tuple ??=
      root !== 'body' ||
      this.#method.request.bodies.some(({ shape }) => {
        const body = rootField(shape, this.#project.api.models)
        const field = body && (node.path.length === 0 ? body : fieldAt(body, node.path))
        return field?.children().some((child) => typeof parseBodyPath(child.path)?.at(-1) === 'number') === true
      })
    return node.tuple
  }

  #createPlace(root: string, path: TargetPath): number {
    const source = originSource(root, path)
    if (source === undefined) return -1
    const { kind, sourceRow } = sourceEnd(this.#project, this.#method, source, new Map())
    const steps = path.map((step) => (typeof step === 'object' ? null : step))
    this.places.push({ root, path: steps, kind, row: sourceRow })
    return this.places.length - 1
  }
}

function createNode(path: TargetPath): PlaceNode {
  return { path, named: new Map(), each: undefined, tuple: undefined, place: undefined }
}

function named(node: PlaceNode, step: string | number): PlaceNode {
  let next = node.named.get(step)
  if (next === undefined) {
    next = createNode([...node.path, step])
    node.named.set(step, next)
  }
  return next
}
