import type { ProjectMethod } from '../../../../core/project/index.ts'

/** A resource of the API with the methods found on it; without any, it only leads to those below. */
export interface ResourceRow {
  /** The whole path: `/orders/{id}`. */
  readonly path: string
  /** Its own segment: `{id}`; `/` for the root. */
  readonly segment: string
  /** 0 for the root. */
  readonly depth: number
  readonly methods: readonly ProjectMethod[]
}

/**
 * The resources that lead to methods, parents before children and in the order of their names, each with its methods in
 * the order of the project.
 */
export function resourceRows(methods: readonly ProjectMethod[]): readonly ResourceRow[] {
  const byPath = new Map<string, ProjectMethod[]>()
  for (const method of methods) {
    const path = segmentsOf(method.path)
    for (let depth = 0; depth <= path.length; depth++) listAt(byPath, pathOf(path.slice(0, depth)))
    listAt(byPath, pathOf(path)).push(method)
  }
  return [...byPath]
    .map(([path, own]) => {
      const segments = segmentsOf(path)
      return { path, segment: segments.at(-1) ?? '/', depth: segments.length, methods: own }
    })
    .toSorted((a, b) => compareSegments(segmentsOf(a.path), segmentsOf(b.path)))
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter(Boolean)
const pathOf = (segments: readonly string[]): string => `/${segments.join('/')}`

function listAt(lists: Map<string, ProjectMethod[]>, path: string): ProjectMethod[] {
  const list = lists.get(path) ?? []
  lists.set(path, list)
  return list
}

function compareSegments(a: readonly string[], b: readonly string[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (segment !== other) return segment < other ? -1 : 1
  }
  return a.length - b.length
}
