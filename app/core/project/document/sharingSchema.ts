import * as z from 'zod/mini'
import type { ApiChecks, Suppression, TeamAsk, TeamCheck } from '../sharing/apiChecks.ts'
import type { ApiDefaults } from '../model.ts'
import { verbSchema } from './integrationSchema.ts'
import { idSchema, schemaNames, type SchemaOf } from './leafSchemas.ts'
import { parameterRuleSchema } from './mappingSchema.ts'
import { integrationResponseSchema } from './methodSchema.ts'

export const defaultsSchema: SchemaOf<ApiDefaults> = z.looseObject({
  parameters: z.array(parameterRuleSchema),
  integrationResponses: z.array(integrationResponseSchema),
  baseUrl: z.exactOptional(z.string()),
})
schemaNames.add(defaultsSchema, { id: 'ApiDefaults' })

const asked = <K extends TeamAsk['kind']>(kind: K) => ({ kind: z.literal(kind) })

const askSchema: SchemaOf<TeamAsk> = z.discriminatedUnion('kind', [
  z.looseObject({ ...asked('sends'), in: z.enum(['header', 'querystring', 'path']), name: z.string() }),
  z.looseObject({ ...asked('declares'), in: z.enum(['header', 'querystring']), name: z.string() }),
  z.looseObject(asked('bodyModel')),
  z.looseObject({ ...asked('validates'), part: z.enum(['body', 'parameters']) }),
  z.looseObject(asked('authorized')),
  z.looseObject({ ...asked('testCases'), least: z.number() }),
  z.looseObject({ ...asked('answers'), statusCode: z.string() }),
  z.looseObject({
    ...asked('integration'),
    types: z.array(z.enum(['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY', 'MOCK'])),
  }),
  z.looseObject({
    ...asked('passthrough'),
    behaviors: z.array(z.enum(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'])),
  }),
  z.looseObject({ ...asked('named'), of: z.enum(['header', 'querystring', 'path']), like: z.string() }),
])
schemaNames.add(askSchema, { id: 'TeamAsk' })

const severity = z.enum(['error', 'warning', 'info', 'hint'])
const teamCheckSchema: SchemaOf<TeamCheck> = z.looseObject({
  id: idSchema,
  verbs: z.exactOptional(z.array(verbSchema)),
  paths: z.exactOptional(z.array(z.string())),
  severity: z.exactOptional(severity),
  message: z.exactOptional(z.string()),
  ask: askSchema,
})
schemaNames.add(teamCheckSchema, { id: 'TeamCheck' })

const suppressionSchema: SchemaOf<Suppression> = z.looseObject({
  code: z.string(),
  method: z.exactOptional(idSchema),
  rule: z.exactOptional(idSchema),
  reason: z.string(),
})
schemaNames.add(suppressionSchema, { id: 'Suppression' })

export const checksSchema: SchemaOf<ApiChecks> = z.looseObject({
  rules: z.array(teamCheckSchema),
  severities: z.array(
    z.looseObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info', 'hint', 'off']),
      reason: z.exactOptional(z.string()),
    }),
  ),
  suppressions: z.array(suppressionSchema),
})
schemaNames.add(checksSchema, { id: 'ApiChecks' })
