import * as z from 'zod/mini'
import type { MethodRequest, ProjectIntegrationResponse, ProjectMethod, TestCase } from '../model.ts'
import { integrationSchema, verbSchema } from './integrationSchema.ts'
import { idSchema, jsonObjectSchema, namedTextsSchema, schemaNames, valueSchema, type SchemaOf } from './leafSchemas.ts'
import { mappingSchema, shapeSchema } from './mappingSchema.ts'

const requestSchema: SchemaOf<MethodRequest> = z.looseObject({
  parameters: z.array(
    z.looseObject({
      id: idSchema,
      in: z.enum(['path', 'querystring', 'header']),
      name: z.string(),
      required: z.boolean(),
      type: z.enum(['string', 'number', 'integer', 'boolean', 'array']),
      description: z.exactOptional(z.string()),
      sample: z.exactOptional(z.string()),
    }),
  ),
  bodies: z.array(z.looseObject({ id: idSchema, contentType: z.string(), shape: shapeSchema })),
  validator: z.looseObject({ body: z.boolean(), parameters: z.boolean() }),
  authorization: z.looseObject({
    type: z.enum(['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS']),
    authorizer: z.exactOptional(valueSchema),
    scopes: z.exactOptional(z.array(z.string())),
  }),
  apiKeyRequired: z.boolean(),
})
schemaNames.add(requestSchema, { id: 'MethodRequest' })

const isBase64Encoded = z.exactOptional(z.literal(true))
const bodyAs = z.exactOptional(z.enum(['text', 'json']))

const testCaseSchema: SchemaOf<TestCase> = z.looseObject({
  id: idSchema,
  name: z.string(),
  request: z.looseObject({
    path: namedTextsSchema,
    query: namedTextsSchema,
    headers: namedTextsSchema,
    body: z.string(),
    isBase64Encoded,
  }),
  context: z.exactOptional(jsonObjectSchema),
  stageVariables: z.exactOptional(namedTextsSchema),
  backend: z.exactOptional(
    z.looseObject({ status: z.number(), headers: namedTextsSchema, body: z.string(), isBase64Encoded }),
  ),
  expect: z.exactOptional(
    z.looseObject({
      integrationRequest: z.exactOptional(
        z.looseObject({
          method: z.exactOptional(z.string()),
          url: z.exactOptional(z.string()),
          headers: z.exactOptional(namedTextsSchema),
          body: z.exactOptional(z.string()),
          bodyAs,
          isBase64Encoded,
        }),
      ),
      methodResponse: z.exactOptional(
        z.looseObject({
          status: z.exactOptional(z.number()),
          headers: z.exactOptional(namedTextsSchema),
          body: z.exactOptional(z.string()),
          bodyAs,
          isBase64Encoded,
        }),
      ),
    }),
  ),
})
schemaNames.add(testCaseSchema, { id: 'TestCase' })

export const integrationResponseSchema: SchemaOf<ProjectIntegrationResponse> = z.looseObject({
  id: idSchema,
  statusCode: z.string(),
  selectionPattern: z.exactOptional(z.string()),
  contentHandling: z.exactOptional(z.enum(['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'])),
  shape: z.exactOptional(shapeSchema),
  mapping: mappingSchema,
})
schemaNames.add(integrationResponseSchema, { id: 'IntegrationResponse' })

export const methodSchema: SchemaOf<ProjectMethod> = z.looseObject({
  id: idSchema,
  path: z.string(),
  verb: verbSchema,
  operationName: z.exactOptional(z.string()),
  request: requestSchema,
  integration: integrationSchema,
  mapping: mappingSchema,
  integrationResponses: z.array(integrationResponseSchema),
  methodResponses: z.array(
    z.looseObject({
      id: idSchema,
      statusCode: z.string(),
      headers: z.array(z.string()),
      models: z.array(z.looseObject({ contentType: z.string(), model: z.string() })),
    }),
  ),
  testCases: z.array(testCaseSchema),
  withoutDefaults: z.exactOptional(z.array(idSchema)),
  openapi: z.exactOptional(jsonObjectSchema),
})
schemaNames.add(methodSchema, { id: 'Method' })
