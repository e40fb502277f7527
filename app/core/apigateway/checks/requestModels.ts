import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { builtInModels } from '../builtInModels.ts'
import type { RestApi } from '../restApi.ts'
import type { MethodCheck } from './methodCheck.ts'

/**
 * A method's body models are models of the API (api-gateway facts 1.6). One that was removed is named in the words of
 * DeleteModel, too, which refuses it while the method reads it: path, slash, verb.
 */
export const requestModels: MethodCheck = ({ requestModels: models, path, httpMethod }, restApi) =>
  unknownModels(models, '/requestModels', restApi).map((problem, index) => {
    const name = [...models.values()].filter((model) => !isKnown(model, restApi))[index] ?? ''
    const refusal = `Cannot delete model '${name}', is referenced in method request: ${path}/${httpMethod}`
    return { ...problem, hint: `${problem.hint} Where it was removed, API Gateway says: ${refusal}` }
  })

function isKnown(name: string, restApi: RestApi): boolean {
  return [...restApi.models, ...builtInModels].some((model) => model.name === name)
}

/** The content types whose model is neither the API's nor one that every API has. */
export function unknownModels(
  models: ReadonlyMap<string, string>,
  at: string,
  restApi: RestApi,
): readonly Diagnostic[] {
  return [...models]
    .filter(([, name]) => !isKnown(name, restApi))
    .map(([contentType, name]) =>
      atPointer('apigateway/unknown-model', 'error', appendPointer(at, contentType), {
        message: `Invalid model identifier specified: ${name}`,
        hint: `Add a model ${name} to the API, or choose another one for ${contentType}.`,
      }),
    )
}
