import fc from 'fast-check'
import type { Id, ParameterRule } from '../mapping/index.ts'
import type { ApiChecks, ApiDefaults, ProjectIntegrationResponse } from '../project/index.ts'

/** What methods inherit: a constant and a copied header, an answer to errors, a base URL. */
export const sharedDefaults: fc.Arbitrary<ApiDefaults> = fc.record(
  {
    parameters: fc.subarray<ParameterRule>([
      {
        id: 'shared-1' as Id,
        to: { in: 'header', name: 'X-Shared' },
        value: { kind: 'literal', json: '"patchbay"' },
        policy: { absent: 'omit' },
      },
      {
        id: 'shared-2' as Id,
        to: { in: 'header', name: 'X-Request' },
        value: { kind: 'ref', source: { kind: 'context', name: 'requestId' } },
        policy: { absent: 'omit' },
      },
    ]),
    integrationResponses: fc.subarray<ProjectIntegrationResponse>([
      {
        id: 'shared-3' as Id,
        statusCode: '599',
        selectionPattern: '599',
        mapping: { parameters: [], payloads: [] },
      },
    ]),
    baseUrl: fc.constant('https://shared.example'),
  },
  { requiredKeys: ['parameters', 'integrationResponses'] },
)

/** What a team asks, turns down and accepts. */
export const teamSettings: fc.Arbitrary<ApiChecks> = fc.record({
  rules: fc.subarray<ApiChecks['rules'][number]>([
    { id: 'team-1' as Id, ask: { kind: 'sends', in: 'header', name: 'X-Trace' }, severity: 'error' },
    { id: 'team-2' as Id, verbs: ['POST'], paths: ['/orders*'], ask: { kind: 'bodyModel' }, message: 'Add a model.' },
  ]),
  severities: fc.subarray<ApiChecks['severities'][number]>([
    { code: 'vtl/unused-variable', severity: 'off', reason: 'generated' },
  ]),
  suppressions: fc.subarray<ApiChecks['suppressions'][number]>([
    { code: 'project/dangling-source', method: 'q0' as Id, reason: 'set at deployment' },
  ]),
})
