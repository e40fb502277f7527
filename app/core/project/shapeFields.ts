import { type Field, fieldTree, inferSchema, type Models } from '../schema/index.ts'
import type { Json } from '../json/index.ts'
import type { Shape } from '../mapping/index.ts'
import { printBodyPath } from './bodyPath.ts'
import type { ProjectModel } from './model.ts'
import type { TargetPath } from './targetPath.ts'

const MODELS = new WeakMap<readonly ProjectModel[], Models>()
const ROOTS = new WeakMap<readonly ProjectModel[], WeakMap<Shape, Field | undefined>>()
const SCHEMAS = new WeakMap<Shape, Json>()

/** The API's models by name; made once per list. */
export function modelsOf(models: readonly ProjectModel[]): Models {
  let made = MODELS.get(models)
  if (made === undefined) {
    made = new Map(models.map((model) => [model.name, model.schema]))
    MODELS.set(models, made)
  }
  return made
}

/** The JSON Schema of a shape; undefined where it names a model that the API does not have. A broken sample gives `{}`. */
export function schemaOfShape(shape: Shape, models: readonly ProjectModel[]): Json | undefined {
  switch (shape.kind) {
    case 'model':
      return modelsOf(models).get(shape.name)
    case 'schema':
      return shape.schema
    case 'sample': {
      const schema = SCHEMAS.get(shape) ?? inferSchema(shape.text).root
      SCHEMAS.set(shape, schema)
      return schema
    }
  }
}

/** The field at the root of a shape; made once, so that rows of an unchanged shape stay the same. */
export function rootField(shape: Shape | undefined, models: readonly ProjectModel[]): Field | undefined {
  if (shape === undefined) return undefined
  const byShape = ROOTS.get(models) ?? new WeakMap<Shape, Field | undefined>()
  ROOTS.set(models, byShape)
  if (!byShape.has(shape)) {
    const schema = schemaOfShape(shape, models)
    byShape.set(shape, schema === undefined ? undefined : fieldTree(schema, modelsOf(models)).root)
  }
  return byShape.get(shape)
}

const CHILDREN = new WeakMap<Field, ReadonlyMap<string, Field>>()

/** A field's children by the last step of their path. */
function childrenByPath(field: Field): ReadonlyMap<string, Field> {
  let byPath = CHILDREN.get(field)
  if (byPath === undefined) {
    byPath = new Map(field.children().map((child) => [child.path, child]))
    CHILDREN.set(field, byPath)
  }
  return byPath
}

/**
 * The field at `path` below `root`; undefined where the shape has none. Items that are objects have no field of their
 * own (their members stand right under the array), so `['items', each]` is then undefined though the array is there.
 */
export function fieldAt(root: Field, path: TargetPath): Field | undefined {
  let at: Field | undefined = root
  for (let length = 1; length <= path.length && at !== undefined; length++) {
    const child: Field | undefined = childrenByPath(at).get(printBodyPath(path.slice(0, length)))
    const passesOver =
      child === undefined && at.type === 'array' && length < path.length && typeof path[length - 1] !== 'string'
    if (!passesOver) at = child
  }
  return at
}
