import type { Model } from './restApi.ts'

/** The models that API Gateway creates with every API (api-gateway facts 1.5), as its console shows them. */
export const builtInModels: readonly Model[] = [
  {
    name: 'Empty',
    contentType: 'application/json',
    schema: { $schema: 'http://json-schema.org/draft-04/schema#', title: 'Empty Schema', type: 'object' },
  },
  {
    name: 'Error',
    contentType: 'application/json',
    schema: {
      $schema: 'http://json-schema.org/draft-04/schema#',
      title: 'Error Schema',
      type: 'object',
      properties: { message: { type: 'string' } },
    },
  },
]
