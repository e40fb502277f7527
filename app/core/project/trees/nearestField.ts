import type { Field } from '../../schema/index.ts'
import { fieldAt } from '../shapeFields.ts'
import { parseBodyPath, printBodyPath } from '../bodyPath.ts'
import type { TargetPath } from '../targetPath.ts'

export interface NearestField {
  readonly path: TargetPath
  readonly exact: boolean
}

const NEAREST = new WeakMap<Field, Map<string, NearestField>>()

/**
 * The longest part of `path` that has a row. `exact`: it is the place itself, or what the shape leaves open (a field
 * whose members nobody described, or an entry of an object). An item that is an object stands at its array; a position stands at "each item".
 */
export function nearestField(root: Field, path: TargetPath): NearestField {
  const known = NEAREST.get(root) ?? new Map<string, NearestField>()
  NEAREST.set(root, known)
  const text = printBodyPath(path)
  const nearest = known.get(text) ?? findNearest(root, path)
  known.set(text, nearest)
  return nearest
}

function findNearest(root: Field, path: TargetPath): NearestField {
  const general = path.map((step) => (typeof step === 'number' ? { each: true as const } : step))
  for (let length = path.length; length > 0; length--) {
    const field = fieldAt(root, path.slice(0, length)) ?? fieldAt(root, general.slice(0, length))
    if (field === undefined) continue
    const itemOnly = general.slice(length).every((step) => typeof step === 'object') && field.type === 'array'
    // The entries of an object are all its members, which have no row of their own together.
    const isEntry = typeof general[length] === 'object' && field.type !== 'array'
    const exact = length === path.length || itemOnly || isEntry || !field.hasChildren
    return { path: parseBodyPath(field.path) ?? path.slice(0, length), exact }
  }
  const itemOnly = root.type === 'array' && general.every((step) => typeof step === 'object')
  const isEntry = typeof general[0] === 'object' && root.type !== 'array'
  return { path: [], exact: path.length === 0 || itemOnly || isEntry || !root.hasChildren }
}
