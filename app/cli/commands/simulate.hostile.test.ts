import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatewayRuns } from '../../core/testing/gatewayRuns.ts'
import { openApiOf } from '../testing/openApiOf.ts'
import { runInMemory } from '../testing/runInMemory.ts'
import { requestFile } from '../testing/simulateOnCommandLine.ts'

describe('for any API, request and backend', () => {
  it('the command line ends with 0 and an outcome, or with 1 and a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(gatewayRuns, async (input) => {
        const { method, restApi } = input
        const imported = await runInMemory(['import', 'api.json', '-o', 'p.json'], {
          files: { 'api.json': openApiOf(restApi, method) },
        })
        expect(imported.code === 0 || imported.err !== '').toBe(true)
        const files = { 'p.json': imported.files.get('p.json') ?? '{}' }
        const args = ['simulate', 'p.json', '--method', `ANY ${method.path}`, '--request', '-', '--format', 'json']
        const { code, out, err } = await runInMemory(args, { files, input: requestFile(input) })
        const says = code === 0 ? /^\{\n {2}"kind": "(?:request|mock|gatewayResponse)"/.test(out) : err !== ''
        expect([code, says]).toEqual([code, true])
      }),
    )
  }, 600_000)
})
