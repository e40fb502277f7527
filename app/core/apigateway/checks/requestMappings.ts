import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { mappingRefusal } from '../parameter-mapping/mappingErrors.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import { shownValue } from '../value.ts'
import type { MethodCheck } from './methodCheck.ts'
import { movedTo } from './movedTo.ts'

/** `integration.request.*`: well formed on both sides, and reading only what the method declares (facts 1.6, 2.1). */
export const requestMappings: MethodCheck = ({ integration, requestParameters }) => {
  const found: Diagnostic[] = []
  for (const [to, value] of integration.requestParameters) {
    const pointer = appendPointer('/integration/requestParameters', to)
    found.push(...movedTo(pointer, parseMappingDestination(to).diagnostics))
    if (typeof value !== 'string') continue
    const text = shownValue(value)
    const { root, diagnostics } = parseMappingExpression(text)
    found.push(...movedTo(pointer, diagnostics))
    if (root?.kind !== 'requestParameter') continue
    const declared = `method.request.${root.in}.${root.name}`
    if (requestParameters.has(declared)) continue
    found.push(
      atPointer('apigateway/undeclared-parameter', 'error', pointer, {
        message: mappingRefusal(`Invalid mapping expression parameter specified: ${text}`),
        hint: `Declare ${declared} in the method request.`,
      }),
    )
  }
  return found
}
