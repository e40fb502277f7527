import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { mappingRefusal } from '../parameter-mapping/mappingErrors.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import { shownValue } from '../value.ts'
import type { MethodCheck } from './methodCheck.ts'
import { movedTo } from './movedTo.ts'
import { invalidStatus } from './statusCodes.ts'

/** Integration responses: a status that is one, a method response to go with it, declared headers (facts 1.3, 1.4, 1.6). */
export const responseMappings: MethodCheck = ({ integration, methodResponses }) =>
  integration.responses.flatMap(({ statusCode, responseParameters }, index) => {
    const at = `/integration/responses/${index}`
    const found: Diagnostic[] = [...invalidStatus(`${at}/statusCode`, statusCode)]
    const declared = methodResponses.find((response) => response.statusCode === statusCode)
    if (declared === undefined) found.push(noMethodResponse(`${at}/statusCode`, statusCode))
    for (const [to, value] of responseParameters) {
      const pointer = appendPointer(`${at}/responseParameters`, to)
      const destination = parseMappingDestination(to, 'response')
      found.push(...movedTo(pointer, destination.diagnostics))
      if (typeof value === 'string') {
        found.push(...movedTo(pointer, parseMappingExpression(shownValue(value), 'response').diagnostics))
      }
      if (destination.root !== undefined && declared !== undefined && !declared.responseParameters.has(to)) {
        found.push(undeclaredHeader(pointer, to, statusCode))
      }
    }
    return found
  })

function noMethodResponse(pointer: string, statusCode: string): Diagnostic {
  return atPointer('apigateway/no-method-response', 'error', pointer, {
    message: mappingRefusal('No method response exists for method.'),
    hint: `Declare a method response ${statusCode}.`,
  })
}

function undeclaredHeader(pointer: string, to: string, statusCode: string): Diagnostic {
  return atPointer('apigateway/undeclared-response-header', 'error', pointer, {
    message: mappingRefusal(`Invalid mapping expression parameter specified: ${to}`),
    hint: `Declare ${to} in the method response ${statusCode}.`,
  })
}
