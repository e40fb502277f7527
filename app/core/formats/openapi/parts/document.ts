import type { MethodVerb } from '../../../apigateway/index.ts'
import { appendPointer, type Json, type JsonObject } from '../../../json/index.ts'
import { dereference, operationMembers } from '../../../openapi/index.ts'
import type { Project } from '../../../project/index.ts'
import { isJsonObject, objectMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import { readApi } from './api.ts'
import { type OperationRead, readOperation } from './operation.ts'
import type { DocumentReading } from './reading.ts'
import { wordOf } from './value.ts'

/** The member of a path item that holds the method for every verb. */
export const anyMember = 'x-amazon-apigateway-any-method'

const verbs: readonly MethodVerb[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']

export interface ReadOperation extends OperationRead {
  /** The operation as the document has it. */
  readonly json: JsonObject
}

export interface ProjectRead {
  readonly project: Project
  /** In the order of the project's methods. */
  readonly operations: readonly ReadOperation[]
}

/** A document in 3.0's form as a project, without looking at what an export kept in `x-patchbay`. */
export function readDocumentProject(reading: DocumentReading): ProjectRead {
  const operations = readOperations(reading)
  const methods = operations.map(({ method }) => method)
  const api = readApi(
    reading,
    methods.map((method) => method.request),
  )
  return { project: { version: 1, api, methods }, operations }
}

function readOperations(reading: DocumentReading): readonly ReadOperation[] {
  const found: ReadOperation[] = []
  for (const [path, json] of Object.entries(objectMember(reading.root, 'paths'))) {
    const pointer = appendPointer('/paths', path)
    if (!path.startsWith('/')) {
      const message = `"${path}" is no path: paths start with a slash.`
      if (!path.startsWith('x-')) reading.report('openapi/not-a-path', 'warning', pointer, message)
      continue
    }
    const item = dereference(reading.root, json)
    if (item.kind !== 'value') {
      reading.report(
        'openapi/unresolved-reference',
        'warning',
        pointer,
        `The path ${path} has nothing that can be read.`,
      )
      continue
    }
    for (const [member, operation] of Object.entries(item.value)) {
      const read = readMember(reading, `m${found.length + 1}`, path, item.value, member, operation)
      if (read !== undefined) found.push(read)
    }
  }
  return found
}

function readMember(
  document: DocumentReading,
  id: string,
  path: string,
  item: JsonObject,
  member: string,
  operation: Json,
): ReadOperation | undefined {
  const pointer = appendPointer(appendPointer('/paths', path), member)
  const verb = member === anyMember ? 'ANY' : operationMembers.includes(member) ? wordOf(member, verbs) : undefined
  if (member === 'trace') document.lose(openApiLosses.verb(member, path), pointer)
  if (verb === undefined) return undefined
  // `get:` with nothing behind it is a method that says nothing of itself.
  const json = isJsonObject(operation) ? operation : {}
  return { ...readOperation({ document, path, pointer, id }, item, json, verb), json }
}
