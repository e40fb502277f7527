import { atRange, type Diagnostic } from '../../diagnostics/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { type OpenApiDocument, readDocument, upgradeDocument, withValueAt } from '../../openapi/index.ts'
import type { ProjectMethod } from '../../project/index.ts'
import { memberOf, objectMember, stringMember } from '../../schema/index.ts'
import { sliceRange } from '../../text/index.ts'
import type { ImportOutcome, Loss } from '../format.ts'
import { withDrawings } from './drawing/read.ts'
import { lossAt, openApiLosses } from './losses.ts'
import { readDocumentProject, type ReadOperation } from './parts/document.ts'
import type { DocumentReading } from './parts/reading.ts'

/**
 * A project from an OpenAPI 2.0, 3.0 or 3.1 document, JSON or YAML, with or without API Gateway's extension. Every
 * operation becomes a method with a sample; what the project does not model is kept for OpenAPI's own export, and listed
 * as a loss where no other format could carry it. A text that is no OpenAPI document is refused. Ids are counted, so that
 * the same document gives the same project; drawings that an export kept in `x-patchbay` come back.
 */
export function importOpenApi(text: string): ImportOutcome {
  const read = readDocument(text)
  if (read.kind === 'unreadable') return { kind: 'refused', diagnostics: read.diagnostics }
  const diagnostics: Diagnostic[] = [...read.diagnostics]
  const losses: Loss[] = []
  const reading = createReading(read.document, text, diagnostics, losses)
  if (read.document.version === '3.1') reportVersion(reading)
  if (memberOf(reading.root, 'security') !== undefined) reading.lose(openApiLosses.rootSecurity(), '/security')
  const derived = readDocumentProject(reading)
  reportAssumed(reading, derived.operations)
  return { kind: 'imported', project: withDrawings(derived, reading), diagnostics, losses }
}

function createReading(
  document: OpenApiDocument,
  text: string,
  diagnostics: Diagnostic[],
  losses: Loss[],
): DocumentReading {
  const upgraded = document.version === '2.0' ? upgradeDocument(document.root) : document.root
  const root = withVersionText(upgraded, document, text)
  return {
    root,
    models: new Map(Object.entries(objectMember(objectMember(root, 'components'), 'schemas'))),
    report(code, severity, pointer, message, hint) {
      diagnostics.push(
        atRange(code, severity, document.rangeOf(pointer), { message, ...(hint !== undefined && { hint }) }),
      )
    },
    lose(loss, pointer) {
      losses.push(lossAt(loss, { kind: 'source', range: document.rangeOf(pointer) }))
    },
  }
}

/** `version: 1.0` is a number to JSON and YAML; what its writer meant is the text "1.0". */
function withVersionText(root: JsonObject, document: OpenApiDocument, text: string): JsonObject {
  const written = memberOf(objectMember(root, 'info'), 'version')
  if (typeof written !== 'number') return root
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  return withValueAt(root, ['info', 'version'], sliceRange(plain, document.rangeOf('/info/version')))
}

function reportVersion(reading: DocumentReading): void {
  const message = `API Gateway imports OpenAPI 2.0 and 3.0, not ${stringMember(reading.root, 'openapi') ?? 'later ones'}.`
  reading.report('openapi/version-3-1', 'info', '/openapi', message, 'Patchbay reads it, and exports 3.0.1.')
}

/** Said once for all methods: a description of 900 operations without the extension needs no 900 problems. */
function reportAssumed(reading: DocumentReading, operations: readonly ReadOperation[]): void {
  const assumed = (kind: ReadOperation['assumed']): readonly ProjectMethod[] =>
    operations.filter((operation) => operation.assumed === kind).map(({ method }) => method)
  const [toServer, toMock] = [assumed('server'), assumed('mock')]
  if (toServer.length > 0) {
    const message = `${methodsNamed(toServer)} without an integration: sent on to the document's server.`
    reading.report('openapi/assumed-integration', 'info', '/paths', message)
  }
  if (toMock.length > 0) {
    const message = `${methodsNamed(toMock)} without an integration, and no server is named: answered by a mock.`
    const hint = 'Name a server in the document, or set the integration of each method.'
    reading.report('openapi/assumed-mock', 'warning', '/paths', message, hint)
  }
}

function methodsNamed(methods: readonly ProjectMethod[]): string {
  const [first] = methods
  const name = first === undefined ? '' : `${first.verb} ${first.path}`
  return methods.length === 1 ? `${name} is` : `${name} and ${methods.length - 1} more are`
}
