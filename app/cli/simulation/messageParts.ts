import type { BackendResponse, Pairs } from '../../core/apigateway/index.ts'
import { atRange } from '../../core/diagnostics/index.ts'
import { base64DecodeBytes } from '../../core/java/index.ts'
import type { JsonNode } from '../../core/json/index.ts'
import type { ObjectReader, Problems } from '../input/objectReader.ts'
import { printCompactJson } from './printCompactJson.ts'

/** Pairs of texts, from an object of texts or lists of texts or from a list of pairs. */
export function pairsOf(given: ObjectReader, name: string): Pairs {
  const listed = given.member(name)
  if (listed?.kind === 'array') return listed.items.flatMap((item) => pairOf(given, name, item))
  const object = given.object(name)
  return (object?.entries() ?? []).flatMap(([key, node]) => {
    const values = node.kind === 'array' ? node.items : [node]
    return values.flatMap((value): Pairs => {
      if (value.kind === 'string') return [[key, value.value]]
      object?.wrongType(key, value, 'a text or a list of texts')
      return []
    })
  })
}

function pairOf(given: ObjectReader, name: string, item: JsonNode): Pairs {
  const [key, value, ...others] = item.kind === 'array' ? item.items : []
  if (key?.kind === 'string' && value?.kind === 'string' && others.length === 0) return [[key.value, value.value]]
  given.wrongType(name, item, 'a pair of texts')
  return []
}

/** What HTTP calls a token. @see RFC 9110, 5.6.2 */
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/
// What would end a header's line, or the text of a client written in C.
const lineBreak = /[\0\r\n]/

/** Headers; what no client and no backend can send as a header is refused: nobody knows what would come of it. */
export function headersOf(given: ObjectReader, problems: Problems): Pairs {
  const pairs = pairsOf(given, 'headers')
  const range = given.member('headers')?.range ?? given.range
  for (const [name, value] of pairs) {
    if (!headerName.test(name)) {
      const hint = 'Letters, digits and - make one.'
      problems.push(atRange('input/no-header', 'error', range, { message: `"${name}" is no name of a header.`, hint }))
    } else if (lineBreak.test(value)) {
      const message = `The value of the header ${name} holds a line break, which no header can.`
      problems.push(atRange('input/no-header', 'error', range, { message }))
    }
  }
  return pairs
}

/** A text, or the JSON of what is none; base64 must be some. */
export function bodyOf(given: ObjectReader, isBase64Encoded: boolean | undefined, problems: Problems): string {
  const node: JsonNode | undefined = given.member('body')
  if (node === undefined || node.kind === 'null') return ''
  const text = node.kind === 'string' ? node.value : printCompactJson(node)
  const decoded = isBase64Encoded === true ? base64DecodeBytes(text) : undefined
  if (decoded?.kind === 'invalid') {
    const words = { message: `The body is not base64: ${decoded.message}.`, hint: 'Write the base64 of its bytes.' }
    problems.push(atRange('input/not-base64', 'error', node.range, words))
  }
  return text
}

/** What the backend answers: 200 without headers and body unless it says so. */
export function backendOf(given: ObjectReader, problems: Problems): BackendResponse {
  given.expectOnly(['status', 'headers', 'body', 'isBase64Encoded'])
  const status = given.member('status')
  const code = status?.kind === 'number' ? Number(status.text) : 200
  if (status !== undefined && !(status.kind === 'number' && Number.isInteger(code) && code >= 100 && code <= 999)) {
    given.wrongType('status', status, 'a status code such as 200')
  }
  const isBase64Encoded = given.boolean('isBase64Encoded')
  return {
    status: code,
    headers: headersOf(given, problems),
    body: bodyOf(given, isBase64Encoded, problems),
    ...(isBase64Encoded !== undefined && { isBase64Encoded }),
  }
}
