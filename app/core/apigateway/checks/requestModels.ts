import { atPointer } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Models that every API has (api-gateway facts 1.5). */
const builtIn: readonly string[] = ['Empty', 'Error']

/** A method's body models are models of the API (api-gateway facts 1.6). */
export const requestModels: MethodCheck = ({ requestModels: models }, restApi) =>
  [...models]
    .filter(([, name]) => !builtIn.includes(name) && !restApi.models.some((model) => model.name === name))
    .map(([contentType, name]) =>
      atPointer('apigateway/unknown-model', 'error', appendPointer('/requestModels', contentType), {
        message: `Invalid model identifier specified: ${name}`,
        hint: `Add a model ${name} to the API, or choose another one for ${contentType}.`,
      }),
    )
