import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, type Json } from '../../json/index.ts'
import { isJsonArray, isJsonObject, type Models, resolveReference } from '../../schema/index.ts'
import { builtInModels } from '../builtInModels.ts'
import type { Model } from '../restApi.ts'

/** Members whose values are data, in which a `$ref` is a member like any other. */
const data: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'example', 'examples'])

/**
 * References of models that lead nowhere: to a model that the API does not have, or to a place that the model does not
 * have (api-gateway facts 1.5). References in circles are in order. Places are pointers below `/models`.
 */
export function checkModelReferences(models: readonly Model[]): readonly Diagnostic[] {
  const known: Models = new Map([...builtInModels, ...models].map(({ name, schema }) => [name, schema]))
  return models.flatMap(({ name, schema }, index) =>
    referencesIn(schema, `/models/${index}/schema`)
      .filter(({ ref }) => resolveReference(ref, schema, known) === undefined)
      .map(({ ref, pointer }) =>
        atPointer('apigateway/unresolved-model-reference', 'warning', pointer, {
          message: `The model ${name} refers to ${ref}, and nothing is there: what stands in its place is not validated.`,
          hint: 'Add the model, or refer to one that the API has.',
        }),
      ),
  )
}

/** Walked without recursion: a schema may nest deeper than the stack. */
function referencesIn(schema: Json, at: string): readonly { readonly ref: string; readonly pointer: string }[] {
  const found: { readonly ref: string; readonly pointer: string }[] = []
  const open: (readonly [json: Json, pointer: string])[] = [[schema, at]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [json, pointer] = next
    if (isJsonArray(json)) for (const [i, item] of json.entries()) open.push([item, appendPointer(pointer, String(i))])
    if (!isJsonObject(json)) continue
    for (const [name, member] of Object.entries(json)) {
      if (name === '$ref' && typeof member === 'string')
        found.push({ ref: member, pointer: appendPointer(pointer, name) })
      else if (!data.has(name)) open.push([member, appendPointer(pointer, name)])
    }
  }
  return found
}
