import { atRange, type Diagnostic } from '../../core/diagnostics/index.ts'
import type { JavaValue } from '../../core/java/index.ts'
import { jsonNodeToJava, parsePermissive } from '../../core/json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../../core/jsonpath/index.ts'
import { assertNever, textRange } from '../../core/text/index.ts'
import { type CaseAnswer, runCases } from '../cases/runCases.ts'
import type { Command } from '../command.ts'
import type { ObjectReader } from '../input/objectReader.ts'

/** `jsonpath`: JSONPaths in Jayway's dialect, evaluated case by case. */
export const jsonpathCommand: Command = {
  name: 'jsonpath',
  usage: '[FILE.jsonl|-]',
  summary: 'Evaluate JSONPaths, one case a line in, one answer a line out.',
  details: `A case: {"id": 1, "document": {"a": 1.0}, "path": "$.a"}, or with "documentText", the document as a text that is read
as API Gateway reads a body.
An answer: {"id": 1, "definite": true, "output": 1.0} or {"id": 1, "error": {"code", "message", "range": {"start", "end"}}}, the
range in the path; numbers have Java's form. A case that fails is data: the exit code is 1 only for lines that are no cases.`,
  options: [],
  operands: { least: 0, most: 1 },
  async run(given, host) {
    return runCases(host, given.operands[0] ?? '-', readCase)
  },
}

function readCase(given: ObjectReader): CaseAnswer {
  const path = given.text('path')
  if (path === undefined) given.missing('path', 'A case of `jsonpath` has the text of its path.')
  const document = documentOf(given, path ?? '')
  return document.kind === 'error' ? document : evaluate(path ?? '', document.value)
}

type DocumentRead = { readonly kind: 'value'; readonly value: JavaValue } | Extract<CaseAnswer, { kind: 'error' }>

function documentOf(given: ObjectReader, path: string): DocumentRead {
  const text = given.text('documentText')
  const node = given.member('document')
  if (text === undefined && node === undefined) given.missing('document', 'Or give it as "documentText".')
  if (text === undefined) return { kind: 'value', value: node === undefined ? null : jsonNodeToJava(node) }
  const read = parsePermissive(text)
  return read.kind === 'value'
    ? read
    : failed('jsonpath/unreadable-document', `${read.exception}: ${read.message}`, path)
}

function evaluate(text: string, document: JavaValue): CaseAnswer {
  const { root: path, diagnostics } = parseJsonPath(text)
  const refused = diagnostics.find(({ severity }) => severity === 'error')
  if (refused !== undefined) return { kind: 'error', error: refused }
  const outcome = evaluateJsonPath(path, document)
  switch (outcome.kind) {
    case 'value':
      return {
        kind: 'answer',
        members: [
          ['definite', path.definite],
          ['output', outcome.value],
        ],
      }
    case 'none':
      return failed('jsonpath/path-not-found', `The document has nothing at ${text}.`, text)
    case 'failed':
      return failed('jsonpath/failed', outcome.message, text)
    case 'budget':
      return failed('jsonpath/budget', `The JSONPath ${text} takes more steps than are allowed.`, text)
    default:
      return assertNever(outcome)
  }
}

function failed(code: string, message: string, path: string): { readonly kind: 'error'; readonly error: Diagnostic } {
  return { kind: 'error', error: atRange(code, 'error', textRange(0, path.length), { message }) }
}
