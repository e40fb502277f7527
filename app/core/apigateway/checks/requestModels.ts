import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { builtInModels } from '../builtInModels.ts'
import type { RestApi } from '../restApi.ts'
import type { MethodCheck } from './methodCheck.ts'

/** A method's body models are models of the API (api-gateway facts 1.6). */
export const requestModels: MethodCheck = ({ requestModels: models }, restApi) =>
  unknownModels(models, '/requestModels', restApi)

/** The content types whose model is neither the API's nor one that every API has. */
export function unknownModels(
  models: ReadonlyMap<string, string>,
  at: string,
  restApi: RestApi,
): readonly Diagnostic[] {
  const known = [...restApi.models, ...builtInModels]
  return [...models]
    .filter(([, name]) => !known.some((model) => model.name === name))
    .map(([contentType, name]) =>
      atPointer('apigateway/unknown-model', 'error', appendPointer(at, contentType), {
        message: `Invalid model identifier specified: ${name}`,
        hint: `Add a model ${name} to the API, or choose another one for ${contentType}.`,
      }),
    )
}
