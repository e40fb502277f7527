import type { JavaMap } from '../../java/index.ts'
import { printInputJson, printInputJsonTraced } from '../../json/index.ts'
import type { HostArgument, HostCallContext, HostFailure, HostObject, HostResult } from '../../vtl/index.ts'
import type { Observations } from './observations.ts'
import { allParameters } from './origins.ts'
import { type ParameterGroups, parameterMap, searchOrder } from './parameterGroups.ts'
import type { Payload } from './payload.ts'

/** `$input` of a mapping template (api-gateway facts 3.5). Alone, and `$input.json` without a call, it prints nothing. */
export class InputHost implements HostObject {
  readonly host = 'input'
  readonly #payload: Payload
  readonly #groups: ParameterGroups
  readonly #observations: Observations
  #all: JavaMap | undefined

  constructor(payload: Payload, groups: ParameterGroups, observations: Observations) {
    this.#payload = payload
    this.#groups = groups
    this.#observations = observations
  }

  property(name: string): HostResult | undefined {
    return name === 'body' ? { value: this.#payload.text, origins: [{ root: 'rawBody', path: [] }] } : undefined
  }

  call(name: string, args: readonly HostArgument[], context: HostCallContext): HostResult | HostFailure | undefined {
    if (name === 'params' && args.length === 0) {
      this.#all ??= parameterMap(this.#groups)
      return { value: this.#all, origins: [allParameters] }
    }
    const [argument] = args
    if (argument === undefined || args.length > 1) return undefined
    // A bare word in a call is Java's null, which fits a String parameter; any other class of argument fits no method.
    const text = argument.value === null ? '' : argument.value
    if (typeof text !== 'string') return undefined
    if (name === 'params') return this.#parameter(text)
    if (name === 'path') return this.#path(text, context)
    if (name === 'json') return this.#json(text, context)
    return undefined
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

  #parameter(name: string): HostResult {
    for (const place of searchOrder) {
      const value = this.#groups[place].get(name)
      if (value != null) return { value, origins: [{ root: `params.${place}`, path: [name] }] }
    }
    return { value: '' }
  }

  #path(path: string, { traced }: HostCallContext): HostResult | HostFailure {
    const member = traced ? undefined : this.#payload.member(path)
    if (member !== undefined) return { value: member }
    const read = this.#payload.read(path, traced)
    switch (read.kind) {
      case 'value':
        if (read.isMatches) this.#observeMatches('path', path)
        return { value: read.value, origins: read.origins }
      case 'none':
        return { value: null }
      case 'failed':
        return { failure: { code: read.code, message: read.message } }
    }
  }

  #json(path: string, { traced }: HostCallContext): HostResult | HostFailure {
    const printed = traced ? undefined : this.#payload.printed(path)
    if (printed !== undefined) return { value: printed }
    const member = traced ? undefined : this.#payload.member(path)
    if (member !== undefined && member !== null) return { value: printInputJson(member) }
    const read = this.#payload.read(path, traced)
    if (read.kind === 'failed') return { failure: { code: read.code, message: read.message } }
    if (read.kind === 'none' || read.value === null) {
      this.#observations.add(
        `$input.json('${path}') found ${read.kind === 'none' ? 'nothing' : 'null'} and printed "".`,
      )
      return { value: '""', origins: read.kind === 'none' ? [] : read.origins }
    }
    if (read.isMatches) this.#observeMatches('json', path)
    if (!traced) return { value: printInputJson(read.value) }
    const { text, members } = printInputJsonTraced(read.value)
    return { value: text, origins: read.origins, printed: members }
  }

  /** That such a path gives a list, though it matches one place or none, follows from Jayway (api-gateway facts 3.5, 9). */
  #observeMatches(method: 'path' | 'json', path: string): void {
    this.#observations.add(`$input.${method}('${path}') may match many places: it gave the list of its matches.`)
  }
}
