import { base64Decode, base64Encode, encodeUtf8 } from '../../java/index.ts'
import type { ContentHandling } from '../integration.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { mediaTypeOf } from './templateSelection.ts'

/** A body: text, or base64 of bytes. */
export interface PayloadContent {
  readonly body: string
  readonly isBase64Encoded: boolean
}

/** Bytes as they are sent: UTF-8 of a text, or what base64 stands for. */
export function byteLength({ body, isBase64Encoded }: PayloadContent): number {
  return isBase64Encoded ? Math.floor((body.replace(/=+$/, '').length * 3) / 4) : encodeUtf8(body).length
}

/** Whether a media type is one of the API's binary ones; entries may be `*\/*` and `type/*`. */
export function isBinaryMediaType(contentType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  const type = mediaTypeOf(contentType)
  return binaryMediaTypes.some((entry) => {
    const wanted = entry.trim().toLowerCase()
    if (wanted === '*/*') return true
    if (type === undefined) return false
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
  })
}

/** No bytes are no binary payload: a template that reads them reads `{}`, as it does of no text. */
const nothing: PayloadContent = { body: '', isBase64Encoded: false }

/**
 * The payload that the request template or the backend gets (api-gateway facts 4.3): whether it counts as text or as
 * binary is decided by the Content-Type. CONVERT_TO_BINARY of text that is not base64 ends with 500.
 */
export function convertRequestPayload(
  content: PayloadContent,
  binary: boolean,
  handling: ContentHandling | undefined,
  record: SimulationRecord,
): PayloadContent | GatewayFailure {
  if (content.body === '') return nothing
  if (binary) return handling === 'CONVERT_TO_TEXT' ? asBase64Text(content, record) : content
  return convertText(content, handling === 'CONVERT_TO_BINARY', record, 'content-handling')
}

/**
 * The payload that the client gets (api-gateway facts 4.3): `accepted` says whether the client's Accept is a binary media
 * type, which decides where contentHandling is absent.
 */
export function convertResponsePayload(
  content: PayloadContent,
  binary: { readonly payload: boolean; readonly accepted: boolean; readonly declared: boolean },
  handling: ContentHandling | undefined,
  record: SimulationRecord,
): PayloadContent | GatewayFailure {
  if (content.body === '') return nothing
  if (binary.payload) {
    const toText = handling === 'CONVERT_TO_TEXT' || (handling === undefined && !binary.accepted)
    return toText ? asBase64Text(content, record) : content
  }
  const decodes = handling === 'CONVERT_TO_BINARY' || (handling === undefined && binary.declared && binary.accepted)
  return convertText(content, decodes, record, 'response-template')
}

function asBase64Text(content: PayloadContent, record: SimulationRecord): PayloadContent {
  record.say('content-handling', 'The binary payload was converted to base64 text.')
  return { body: content.isBase64Encoded ? content.body : base64Encode(content.body), isBase64Encoded: false }
}

function convertText(
  content: PayloadContent,
  decodes: boolean,
  record: SimulationRecord,
  stage: 'content-handling' | 'response-template',
): PayloadContent | GatewayFailure {
  const text = content.isBase64Encoded ? readAsUtf8(content.body) : content.body
  if (!decodes) return { body: text, isBase64Encoded: false }
  if (base64Decode(text).kind === 'invalid') {
    record.say(stage, 'The payload was to be decoded as base64 and is not base64: API Gateway answers 500.')
    return configurationError('Unable to base64 decode the body.')
  }
  record.say(stage, 'The payload was decoded from base64 to bytes.')
  return { body: text, isBase64Encoded: true }
}

/** Bytes read as text: what is not UTF-8 becomes U+FFFD, as recorded (api-gateway facts 4.3). */
export function readAsUtf8(base64: string): string {
  const decoded = base64Decode(base64)
  return decoded.kind === 'text' ? decoded.text : base64
}
