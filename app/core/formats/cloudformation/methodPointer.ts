import { appendPointer, parsePointer } from '../../json/index.ts'

/** Members that CloudFormation calls by another name than the API does, capitals apart. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['integration/httpMethod', 'IntegrationHttpMethod'],
  ['integration/responses', 'IntegrationResponses'],
])

/**
 * A pointer into a method of AWS's API as one into the properties of a CloudFormation method:
 * `/integration/responses/0/responseTemplates/a~1b` is `/Integration/IntegrationResponses/0/ResponseTemplates/a~1b`.
 */
export function methodPointer(pointer: string): string {
  const tokens = parsePointer(pointer) ?? []
  return tokens
    .map((token, index) => {
      if (/^\d+$/.test(token) || isKey(tokens, index)) return token
      const name = renamed.get(tokens.slice(Math.max(0, index - 1), index + 1).join('/'))
      return name ?? `${token.slice(0, 1).toUpperCase()}${token.slice(1)}`
    })
    .reduce<string>((at, token) => appendPointer(at, token), '')
}

/** Whether a token is what people named: the key of a map of parameters, templates or models. */
function isKey(tokens: readonly string[], index: number): boolean {
  return /(?:Parameters|Templates|Models)$/.test(tokens[index - 1] ?? '')
}
