import { toJavaString } from '../../java/index.ts'
import type { HostArgument, HostFailure, HostObject, HostResult } from '../../vtl/index.ts'
import { plainValue } from './mapHost.ts'
import type { Observations } from './observations.ts'
import { utilFunctions } from './functions/registry.ts'

/** `$util`: exactly the functions of the registry; any other name is no method, which renders empty. */
export function createUtilHost(observations: Observations): HostObject {
  return {
    host: 'util',
    property: () => undefined,
    call: (name, args) => callUtil(name, args, observations),
    index: () => undefined,
    assign: () => false,
    iterate: () => undefined,
    print: () => '',
  }
}

/** What escapeJavaScript is not recorded to do on AWS: a slash escaped, letters beyond ASCII as `\uXXXX` (facts 3.6, 9). */
const unrecorded = /[/\u0080-\uFFFF]/

function callUtil(
  name: string,
  args: readonly HostArgument[],
  observations: Observations,
): HostResult | HostFailure | undefined {
  const fn = utilFunctions.get(name)
  const [argument] = args
  if (fn === undefined || argument === undefined || args.length > 1) return undefined
  const value = plainValue(argument.value)
  if (value === null) return { value: null }
  const text = toJavaString(value)
  const outcome = fn.call(text)
  if (name === 'escapeJavaScript' && outcome.value !== text && unrecorded.test(text)) {
    observations.add('$util.escapeJavaScript met a slash or a letter beyond ASCII: both were escaped.')
  }
  if (outcome.kind === 'value') return { value: outcome.value, origins: argument.origins }
  return { failure: { code: `apigateway/util-${fn.kebab}`, message: `$util.${name}: ${outcome.message}` } }
}
