import * as z from 'zod/mini'
import type { IntegrationSettings, MethodVerb } from '../../apigateway/index.ts'
import { schemaNames, valueSchema, type SchemaOf } from './leafSchemas.ts'

export const verbSchema: SchemaOf<MethodVerb> = z.enum([
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'ANY',
])

const contentHandling = z.exactOptional(z.enum(['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT']))
const calling = {
  httpMethod: verbSchema,
  uri: valueSchema,
  timeoutInMillis: z.exactOptional(z.number()),
  cacheKeyParameters: z.exactOptional(z.array(z.string())),
  cacheNamespace: z.exactOptional(z.string()),
}
const transforming = {
  passthroughBehavior: z.exactOptional(z.enum(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'])),
  contentHandling,
}
const connecting = {
  connectionType: z.exactOptional(z.enum(['INTERNET', 'VPC_LINK'])),
  connectionId: z.exactOptional(valueSchema),
  tlsConfig: z.exactOptional(z.looseObject({ insecureSkipVerification: z.boolean() })),
}
const signing = { credentials: z.exactOptional(valueSchema) }
const streaming = { responseTransferMode: z.exactOptional(z.enum(['BUFFERED', 'STREAM'])) }

export const integrationSchema: SchemaOf<IntegrationSettings> = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('HTTP'), ...calling, ...transforming, ...connecting }),
  z.looseObject({ type: z.literal('HTTP_PROXY'), ...calling, ...connecting, ...streaming, contentHandling }),
  z.looseObject({ type: z.literal('AWS'), ...calling, ...transforming, ...signing }),
  z.looseObject({ type: z.literal('AWS_PROXY'), ...calling, ...signing, ...streaming, contentHandling }),
  z.looseObject({ type: z.literal('MOCK'), ...transforming }),
])
schemaNames.add(integrationSchema, { id: 'Integration' })
