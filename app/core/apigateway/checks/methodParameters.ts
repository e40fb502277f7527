import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { parseMethodParameter } from '../parameter-mapping/parseMappingDestination.ts'
import type { MethodCheck } from './methodCheck.ts'
import { movedTo } from './movedTo.ts'

/** Names of a method's parameters: well formed, and one place each (api-gateway facts 1.1, 1.6). */
export const methodParameters: MethodCheck = ({ requestParameters }) => {
  const found: Diagnostic[] = []
  const seen = new Map<string, string>()
  for (const key of requestParameters.keys()) {
    const pointer = appendPointer('/requestParameters', key)
    const { root, diagnostics } = parseMethodParameter(key)
    found.push(...movedTo(pointer, diagnostics))
    if (root === undefined) continue
    const earlier = seen.get(root.name)
    seen.set(root.name, earlier ?? key)
    if (earlier === undefined) continue
    found.push(
      atPointer('apigateway/duplicate-parameter-name', 'error', pointer, {
        message: 'Parameter names must be unique across querystring, header and path',
        hint: `${earlier} has the name ${root.name} already.`,
      }),
    )
  }
  return found
}
