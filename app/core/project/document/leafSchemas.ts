import * as z from 'zod/mini'
import type { Value } from '../../apigateway/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Id } from '../../mapping/index.ts'

/** The schemas check and describe; what is kept is the document as it was read, so that nothing unknown is lost. */
export type SchemaOf<T> = z.ZodMiniType<T, T>

/** Names for `$defs` of the published JSON Schema. */
export const schemaNames: z.core.$ZodRegistry<{ id: string }> = z.registry<{ id: string }>()

export const idSchema: SchemaOf<Id> = z.string().check(z.minLength(1)) as unknown as SchemaOf<Id>

/** Any JSON: it comes out of a JSON parser, so there is nothing to check. */
export const jsonSchema: SchemaOf<Json> = z.unknown() as SchemaOf<Json>

export const jsonObjectSchema: SchemaOf<JsonObject> = z.looseObject({}) as unknown as SchemaOf<JsonObject>

export const valueSchema: SchemaOf<Value> = z.union([
  z.string(),
  z.looseObject({ opaque: jsonSchema, shown: z.exactOptional(z.string()) }),
])
schemaNames.add(valueSchema, { id: 'Value' })

export const namedTextsSchema: SchemaOf<readonly { readonly name: string; readonly value: string }[]> = z.array(
  z.looseObject({ name: z.string(), value: z.string() }),
)
