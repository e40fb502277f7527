import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { encodeUtf8 } from '../../java/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Bytes of a mapping template (api-gateway facts 8). */
const largestTemplate = 300 * 1024

/** The limits of API Gateway that a method can pass on its own: sizes of templates, the timeout (facts 1.2, 8). */
export const limits: MethodCheck = ({ integration }) => {
  const templates = [
    ...templatesAt('/integration/requestTemplates', integration.requestTemplates),
    ...integration.responses.flatMap(({ responseTemplates }, index) =>
      templatesAt(`/integration/responses/${index}/responseTemplates`, responseTemplates),
    ),
  ]
  const timeout = integration.type === 'MOCK' ? undefined : integration.timeoutInMillis
  const streams = 'responseTransferMode' in integration && integration.responseTransferMode === 'STREAM'
  return [...templates, ...(timeout === undefined ? [] : timeoutProblems(timeout, streams))]
}

function templatesAt(at: string, templates: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  return [...templates].flatMap(([key, template]) => {
    const size = typeof template === 'string' ? encodeUtf8(template).length : 0
    if (size <= largestTemplate) return []
    const message = `The template for ${key} has ${size} bytes; API Gateway takes ${largestTemplate}.`
    const hint = 'Split the payload, or move constant parts to the backend.'
    return [atPointer('apigateway/template-too-large', 'error', appendPointer(at, key), { message, hint })]
  })
}

/** More than 29 s needs a raised quota; an endpoint that streams may take up to 15 minutes. */
function timeoutProblems(timeout: number, streams: boolean): readonly Diagnostic[] {
  if (timeout >= 50 && timeout <= (streams ? 900_000 : 29_000)) return []
  const severity = timeout > 29_000 && timeout <= 900_000 ? 'info' : 'error'
  const message = `A timeout of ${timeout} ms is outside of 50 to 29000.`
  const hint = severity === 'info' ? 'More than 29000 ms needs a raised quota.' : 'Write 50 to 29000.'
  return [atPointer('apigateway/timeout', severity, '/integration/timeoutInMillis', { message, hint })]
}
