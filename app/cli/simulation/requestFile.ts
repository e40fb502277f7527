import {
  type BackendResponse,
  type ClientRequest,
  type GatewayResponseType,
  gatewayResponseTypeNames,
  type Pairs,
} from '../../core/apigateway/index.ts'
import { atRange, type Diagnostic } from '../../core/diagnostics/index.ts'
import { JavaMap } from '../../core/java/index.ts'
import { parseJsonNode } from '../../core/json/index.ts'
import { textRange } from '../../core/text/index.ts'
import { ObjectReader, type Problems } from '../input/objectReader.ts'
import { backendOf, bodyOf, headersOf, pairsOf } from './messageParts.ts'

/** What a request file sets up; without a verb of its own the request has the method's. */
export interface RequestFile {
  readonly request: Omit<ClientRequest, 'verb'>
  readonly verb?: string
  readonly context: JavaMap
  /** Over those of the project. */
  readonly stageVariables: Pairs
  readonly backend?: BackendResponse
  /** What ends the call where the simulation does not look. */
  readonly failure?: GatewayResponseType
  readonly testInvoke?: boolean
}

/** `file` is undefined where there is an error among the diagnostics; ranges are of the text. */
export interface RequestFileRead {
  readonly file: RequestFile | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const MEMBERS = [
  'method',
  'path',
  'query',
  'headers',
  'body',
  'isBase64Encoded',
  'stageVariables',
  'context',
  'authorizer',
  'apiKey',
  'backend',
  'failure',
  'testInvoke',
] as const

/**
 * Reads the JSON of `simulate --request`. All but `path` may be left out, and null is as good as absent; headers and query are
 * an object of texts or lists of texts, or a list of pairs, as outcomes print them; a body that is no text is sent as its JSON,
 * without blanks and with the numbers as they are written. `authorizer` and `apiKey` are what an authorizer and a key's
 * look-up would have put into `$context`.
 */
export function readRequestFile(text: string): RequestFileRead {
  const { root, diagnostics } = parseJsonNode(text)
  const problems: Problems = [...diagnostics]
  if (isBroken(problems)) return { file: undefined, diagnostics: problems }
  if (root?.kind !== 'object') {
    const words = { message: 'The request is not a JSON object.', hint: 'Write {"path": "/orders/42"}.' }
    return {
      file: undefined,
      diagnostics: [...problems, atRange('input/not-an-object', 'error', textRange(0, text.length), words)],
    }
  }
  const file = requestFile(new ObjectReader(root, problems), problems)
  return { file: isBroken(problems) ? undefined : file, diagnostics: problems }
}

function isBroken(problems: Problems): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

function requestFile(given: ObjectReader, problems: Problems): RequestFile {
  given.expectOnly(MEMBERS)
  const isBase64Encoded = given.boolean('isBase64Encoded')
  const backend = given.object('backend')
  const failure = failureOf(given)
  const testInvoke = given.boolean('testInvoke')
  const verb = given.text('method')
  return {
    ...(verb !== undefined && { verb }),
    request: {
      path: pathOf(given, problems),
      query: pairsOf(given, 'query'),
      headers: headersOf(given, problems),
      body: bodyOf(given, isBase64Encoded, problems),
      ...(isBase64Encoded !== undefined && { isBase64Encoded }),
    },
    context: contextOf(given),
    stageVariables: pairsOf(given, 'stageVariables'),
    ...(backend && { backend: backendOf(backend, problems) }),
    ...(failure && { failure }),
    ...(testInvoke !== undefined && { testInvoke }),
  }
}

function pathOf(given: ObjectReader, problems: Problems): string {
  const path = given.text('path')
  const node = given.member('path')
  if (path === undefined) {
    if (node === undefined || node.kind === 'null')
      given.missing('path', 'It is the path that the client calls: "/orders/42".')
    return ''
  }
  const range = node?.range ?? given.range
  if (!path.startsWith('/')) {
    const words = {
      message: `The path "${path}" does not start with a slash.`,
      hint: 'It stands behind host and stage.',
    }
    problems.push(atRange('input/path-without-slash', 'error', range, words))
  }
  if (path.includes('?')) {
    const words = { message: `The path "${path}" holds a query.`, hint: 'Parameters stand in "query": {"a": "1"}.' }
    problems.push(atRange('input/query-in-path', 'error', range, words))
  }
  return path
}

/** `$context.authorizer` and `$context.identity.apiKey` may be given by names of their own. */
function contextOf(given: ObjectReader): JavaMap {
  const context = given.map('context') ?? new JavaMap()
  const authorizer = given.map('authorizer')
  const apiKey = given.text('apiKey')
  const members = new Map(context.entries)
  if (authorizer !== undefined) members.set('authorizer', authorizer)
  const identity = members.get('identity')
  const known = identity instanceof JavaMap ? [...identity.entries] : []
  if (apiKey !== undefined) members.set('identity', new JavaMap(new Map([...known, ['apiKey', apiKey]])))
  return new JavaMap(members)
}

function failureOf(given: ObjectReader): GatewayResponseType | undefined {
  const name = given.text('failure')
  const failure = gatewayResponseTypeNames.find((known) => known === name)
  const node = given.member('failure')
  if (name !== undefined && failure === undefined && node !== undefined) {
    given.wrongType('failure', node, `one of ${gatewayResponseTypeNames.join(', ')}`)
  }
  return failure
}
