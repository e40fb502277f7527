import type { HostFailure, HostResult, VtlValue } from '../host.ts'
import { nowhere, PrintedProvenance } from './provenance.ts'
import type { Ranged, Run } from './run.ts'

/** The value a host gave: null for no such member, undefined where it failed the template. */
export function takeHostResult(
  run: Run,
  node: Ranged,
  result: HostResult | HostFailure | undefined,
): VtlValue | undefined {
  if (result === undefined) {
    if (run.trace !== undefined) run.trace.last = nowhere
    return null
  }
  if (result.failure !== undefined) {
    const { code, message } = result.failure
    return run.fail(node.range, { code, severity: 'error', message })
  }
  const { trace } = run
  if (trace !== undefined) {
    const origins = result.origins ?? nowhere.origins
    trace.last = result.printed === undefined ? { origins } : new PrintedProvenance(origins, result.printed)
  }
  return result.value
}
