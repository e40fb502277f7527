import { toJavaString } from '../../java/index.ts'
import type { HostArgument, HostFailure, HostObject, HostResult } from '../../vtl/index.ts'
import { plainValue } from './mapHost.ts'
import type { Observations } from './observations.ts'
import { utilFunctions } from './functions/registry.ts'

/** `$util`: exactly the functions of the registry; any other name is no method, which renders empty. */
export class UtilHost implements HostObject {
  readonly host = 'util'
  readonly #observations: Observations

  constructor(observations: Observations) {
    this.#observations = observations
  }

  property(): undefined {
    return undefined
  }

  call(name: string, args: readonly HostArgument[]): HostResult | HostFailure | undefined {
    return callUtil(name, args, this.#observations)
  }

  index(): undefined {
    return undefined
  }

  assign(): boolean {
    return false
  }

  iterate(): undefined {
    return undefined
  }

  print(): string {
    return ''
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
