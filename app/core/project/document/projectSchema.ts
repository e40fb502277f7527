import * as z from 'zod/mini'
import type { Json } from '../../json/index.ts'
import type { Api, Project } from '../model.ts'
import { idSchema, jsonObjectSchema, jsonSchema, schemaNames, valueSchema, type SchemaOf } from './leafSchemas.ts'
import { methodSchema } from './methodSchema.ts'
import { checksSchema, defaultsSchema } from './sharingSchema.ts'

/** The version of the project file that this code reads and writes. */
export const PROJECT_VERSION = 1

const apiSchema: SchemaOf<Api> = z.looseObject({
  name: z.string(),
  description: z.exactOptional(z.string()),
  models: z.array(
    z.looseObject({
      id: idSchema,
      name: z.string(),
      contentType: z.string(),
      description: z.exactOptional(z.string()),
      schema: jsonSchema,
    }),
  ),
  binaryMediaTypes: z.array(z.string()),
  stageVariables: z.array(z.looseObject({ id: idSchema, name: z.string(), value: z.string() })),
  gatewayResponses: z.exactOptional(
    z.array(
      z.looseObject({
        type: z.string(),
        statusCode: z.exactOptional(z.string()),
        parameters: z.array(z.looseObject({ name: z.string(), value: valueSchema })),
        templates: z.array(z.looseObject({ key: z.string(), vtl: valueSchema })),
      }),
    ),
  ),
  target: z.looseObject({ partition: z.string(), region: z.string(), accountId: z.string(), stage: z.string() }),
  defaults: z.exactOptional(defaultsSchema),
  checks: z.exactOptional(checksSchema),
  openapi: z.exactOptional(jsonObjectSchema),
})
schemaNames.add(apiSchema, { id: 'Api' })

export const projectSchema: SchemaOf<Project> = z.looseObject({
  version: z.literal(PROJECT_VERSION),
  api: apiSchema,
  methods: z.array(methodSchema),
})

/** The JSON Schema (draft 2020-12) of the project file, for editors and pipelines. */
export function projectJsonSchema(): Json {
  return {
    ...(z.toJSONSchema(projectSchema, { metadata: schemaNames, io: 'input' }) as { readonly [name: string]: Json }),
    title: 'Patchbay project',
  }
}
