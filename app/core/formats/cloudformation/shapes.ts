import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, type Json } from '../../json/index.ts'
import { isIntrinsic } from '../../openapi/index.ts'
import { isJsonArray, isJsonObject } from '../../schema/index.ts'

/** What a property takes: a text or what becomes one, a map, a list of objects, one of some words, or an object. */
type Shape = 'scalar' | 'map' | 'texts' | readonly string[] | ObjectShape | ListShape
interface ObjectShape {
  readonly members: { readonly [name: string]: Shape }
}
interface ListShape {
  readonly items: ObjectShape
}

const contentHandling = ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'] as const

/** @see AWS, "AWS::ApiGateway::Method" in the CloudFormation template reference */
const methodShape: ObjectShape = {
  members: {
    ApiKeyRequired: 'scalar',
    AuthorizationScopes: 'texts',
    AuthorizationType: 'scalar',
    AuthorizerId: 'scalar',
    HttpMethod: 'scalar',
    Integration: {
      members: {
        CacheKeyParameters: 'texts',
        CacheNamespace: 'scalar',
        ConnectionId: 'scalar',
        ConnectionType: ['INTERNET', 'VPC_LINK'],
        ContentHandling: contentHandling,
        Credentials: 'scalar',
        IntegrationHttpMethod: 'scalar',
        IntegrationResponses: {
          items: {
            members: {
              ContentHandling: contentHandling,
              ResponseParameters: 'map',
              ResponseTemplates: 'map',
              SelectionPattern: 'scalar',
              StatusCode: 'scalar',
            },
          },
        },
        IntegrationTarget: 'scalar',
        PassthroughBehavior: ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'],
        RequestParameters: 'map',
        RequestTemplates: 'map',
        ResponseTransferMode: ['BUFFERED', 'STREAM'],
        TimeoutInMillis: 'scalar',
        Type: ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'],
        Uri: 'scalar',
      },
    },
    MethodResponses: {
      items: { members: { ResponseModels: 'map', ResponseParameters: 'map', StatusCode: 'scalar' } },
    },
    OperationName: 'scalar',
    RequestModels: 'map',
    RequestParameters: 'map',
    RequestValidatorId: 'scalar',
    ResourceId: 'scalar',
    RestApiId: 'scalar',
  },
}

/** Properties of a method that CloudFormation does not know, or that have another form than it takes. */
export function methodShapeProblems(properties: Json, at: string): readonly Diagnostic[] {
  return problemsOf(properties, methodShape, at, 'Properties')
}

function problemsOf(json: Json, shape: Shape, at: string, name: string): readonly Diagnostic[] {
  // What a deployment resolves is not judged.
  if (isIntrinsic(json)) return []
  if (shape === 'scalar') return typeof json === 'object' ? [wrong(at, name, 'a text')] : []
  if (shape === 'map') return isJsonObject(json) ? [] : [wrong(at, name, 'an object')]
  if (shape === 'texts') return isJsonArray(json) ? [] : [wrong(at, name, 'a list')]
  if (isWords(shape)) {
    return typeof json === 'string' && shape.includes(json) ? [] : [wrong(at, name, `one of ${shape.join(', ')}`)]
  }
  if ('items' in shape) {
    if (!isJsonArray(json)) return [wrong(at, name, 'a list')]
    return json.flatMap((item, index) => problemsOf(item, shape.items, appendPointer(at, index), name))
  }
  if (!isJsonObject(json)) return [wrong(at, name, 'an object')]
  return Object.entries(json).flatMap(([member, value]) => {
    const known = Object.hasOwn(shape.members, member) ? shape.members[member] : undefined
    const pointer = appendPointer(at, member)
    return known === undefined ? [unknown(pointer, name, member)] : problemsOf(value, known, pointer, member)
  })
}

function isWords(shape: Exclude<Shape, string>): shape is readonly string[] {
  return Array.isArray(shape)
}

function wrong(pointer: string, name: string, wanted: string): Diagnostic {
  const message = `${name} is not ${wanted}.`
  return atPointer('cloudformation/wrong-value', 'error', pointer, { message, hint: `Write ${wanted}.` })
}

function unknown(pointer: string, name: string, member: string): Diagnostic {
  return atPointer('cloudformation/unknown-property', 'error', pointer, {
    message: `CloudFormation knows no ${member} in ${name} of a method.`,
    hint: 'Remove it, or write its name as CloudFormation does.',
  })
}
