import type { Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import type { MethodCheck } from './methodCheck.ts'
import { movedTo } from './movedTo.ts'
import { unknownModels } from './requestModels.ts'
import { invalidStatus } from './statusCodes.ts'

/** What PutMethodResponse refuses: a status that is none, a malformed header, a model that is not there (facts 1.4, 1.6). */
export const methodResponses: MethodCheck = ({ methodResponses: responses }, restApi) =>
  responses.flatMap(({ statusCode, responseParameters, responseModels }, index): readonly Diagnostic[] => {
    const at = `/methodResponses/${index}`
    return [
      ...invalidStatus(`${at}/statusCode`, statusCode),
      ...[...responseParameters.keys()].flatMap((name) =>
        movedTo(appendPointer(`${at}/responseParameters`, name), parseMappingDestination(name, 'response').diagnostics),
      ),
      ...unknownModels(responseModels, `${at}/responseModels`, restApi),
    ]
  })
