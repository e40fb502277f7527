import type { Source } from '../../../mapping/index.ts'
import type { Field, FieldType } from '../../../schema/index.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import type { TargetPath } from '../../targetPath.ts'
import { fieldAt, rootField } from '../../shapeFields.ts'

/** The body field at a path: of the first body of the method that has it. */
export function bodyField(project: Project, method: ProjectMethod, path: TargetPath): Field | undefined {
  for (const { shape } of method.request.bodies) {
    const root = rootField(shape, project.api.models)
    const field = root && fieldAt(root, path)
    if (field !== undefined) return field
  }
  return undefined
}

/** The type of a source that is not of the body, as its declaration says. */
export function textSourceType(method: ProjectMethod, source: Source): FieldType {
  switch (source.kind) {
    case 'parameter':
      return declared(method, source)?.type ?? 'string'
    case 'context':
    case 'stageVariable':
      return 'string'
    case 'loop':
      return source.part === 'key' ? 'string' : source.part === 'item' ? 'any' : 'integer'
    case 'body':
    case 'rawBody':
    case 'variable':
      return 'any'
  }
}

/** The source with the id of the field that it names, where the method declares one; what a backend sends has none. */
export function withFieldId(method: ProjectMethod, source: Source): Source {
  if (source.kind !== 'parameter') return source
  const id = declared(method, source)?.id
  return id === undefined || id === '' ? source : { ...source, fieldId: id }
}

function declared(method: ProjectMethod, source: Extract<Source, { readonly kind: 'parameter' }>) {
  return method.request.parameters.find((parameter) => parameter.in === source.in && parameter.name === source.name)
}
