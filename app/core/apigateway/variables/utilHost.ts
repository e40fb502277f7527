import { toJavaString } from '../../java/index.ts'
import type { HostArgument, HostFailure, HostObject, HostResult } from '../../vtl/index.ts'
import { plainValue } from './mapHost.ts'
import { utilFunctions } from './util/functions.ts'

/** `$util`: exactly the functions of the registry; any other name is no method, which renders empty. */
export const utilHost: HostObject = {
  host: 'util',
  property: () => undefined,
  call: callUtil,
  index: () => undefined,
  assign: () => false,
  iterate: () => undefined,
  print: () => '',
}

function callUtil(name: string, args: readonly HostArgument[]): HostResult | HostFailure | undefined {
  const fn = utilFunctions.get(name)
  const [argument, ...others] = args
  if (fn === undefined || argument === undefined || others.length > 0) return undefined
  const value = plainValue(argument.value)
  if (value === null) return { value: null }
  const outcome = fn.call(toJavaString(value))
  if (outcome.kind === 'value') return { value: outcome.value, origins: argument.origins }
  return { failure: { code: `apigateway/util-${fn.kebab}`, message: `$util.${name}: ${outcome.message}` } }
}
