import { JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { textRange } from '../../text/index.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { shownValue, type Value } from '../value.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { substitution } from './substitution.ts'
import { type TracedText, TracedTextBuilder } from './tracedText.ts'

/** The template of a gateway response that was chosen, by its key. */
export interface ChosenTemplate {
  readonly key: string
  readonly template: Value
}

/** The body of a gateway response: its template with what it names in place, or API Gateway's own without one. */
export function gatewayResponseBody(
  chosen: ChosenTemplate | undefined,
  failure: GatewayFailure,
  message: string,
  sources: MappingSources,
): TracedText {
  const error = errorMembers(failure, message)
  return chosen === undefined ? ownBody(error) : substituted(chosen, error, sources)
}

/** `$context.error` of a gateway response; messageString is the message in quotes, as JSON. */
function errorMembers({ failure, validationError = '' }: GatewayFailure, message: string): ReadonlyMap<string, string> {
  return new Map([
    ['error.message', message],
    ['error.messageString', JSON.stringify(message)],
    ['error.responseType', failure],
    ['error.validationErrorString', validationError],
  ])
}

/** The default template, `{"message":$context.error.messageString}`, with the blank that AWS prints. */
function ownBody(error: ReadonlyMap<string, string>): TracedText {
  const builder = new TracedTextBuilder()
  builder.append('{"message": ')
  builder.append(error.get('error.messageString') ?? '', {
    origins: [{ root: 'context', path: ['error', 'messageString'] }],
  })
  builder.append('}')
  return builder.build()
}

/** Gateway responses are no Velocity: `$context.…` and `$stageVariables.…` are replaced by their text. */
function substituted(
  { key, template: value }: ChosenTemplate,
  error: ReadonlyMap<string, string>,
  { context, stageVariables }: MappingSources,
): TracedText {
  const template = shownValue(value)
  const builder = new TracedTextBuilder()
  const literal = (start: number, end: number): void =>
    builder.append(template.slice(start, end), { template: { key, range: textRange(start, end) }, origins: [] })
  let at = 0
  for (const match of template.matchAll(substitution)) {
    const [written, root = '', name = ''] = match
    const end = match.index + written.length
    const text = root === 'context' ? (error.get(name) ?? contextText(context, name)) : (stageVariables.get(name) ?? '')
    literal(at, match.index)
    const path = root === 'context' ? name.split('.') : [name]
    builder.append(text, { template: { key, range: textRange(match.index, end) }, origins: [{ root, path }] })
    at = end
  }
  literal(at, template.length)
  return builder.build()
}

function contextText(context: JavaMap, name: string): string {
  let value: JavaValue | undefined = context
  for (const step of name.split('.')) value = value instanceof JavaMap ? value.entries.get(step) : undefined
  return value == null || value instanceof JavaMap ? '' : toJavaString(value)
}
