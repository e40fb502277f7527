import { JavaMap, type JavaValue } from '../java/index.ts'
import type { TextRange } from '../text/index.ts'
import type { Origin } from './origin.ts'

/** Anything a reference can hold. */
export type VtlValue = JavaValue | HostObject

/** A stretch of a printed value that shows one member of it: offsets into `text` of the result that carries it. */
export interface PrintedMember {
  readonly start: number
  readonly end: number
  /** Members walked from the origin of the printed value. */
  readonly path: readonly (string | number)[]
}

/** What a host member gives: a value, where it came from, and, for printed JSON, where each member stands in it. */
export interface HostResult {
  readonly value: VtlValue
  readonly origins?: readonly Origin[]
  readonly printed?: readonly PrintedMember[]
  readonly failure?: undefined
}

/** An argument of a host call with where it came from (`origins` is empty unless the run is traced). */
export interface HostArgument {
  readonly value: VtlValue
  readonly origins: readonly Origin[]
  /** What hands it over in the template: the `#set` as a whole, or the call from its dot on. */
  readonly range?: TextRange
}

export interface HostCallContext {
  /** Whether the caller wants `origins` and `printed`; a host may leave them out when false. */
  readonly traced: boolean
}

/** The template fails as a whole (API Gateway answers 500); nothing it rendered is used. */
export interface HostFailure {
  readonly failure: { readonly code: string; readonly message: string }
}

/**
 * An object that is not a plain Java value: `$input`, `$util`, `$context`. Members are reached through these
 * methods only, so nothing of JavaScript's object model exists for a template. `undefined` means that there is no
 * such member: an invalid reference.
 */
export interface HostObject {
  readonly host: string
  /** `$x.name` */
  property(name: string, context: HostCallContext): HostResult | HostFailure | undefined
  /** `$x.name(args)` */
  call(name: string, args: readonly HostArgument[], context: HostCallContext): HostResult | HostFailure | undefined
  /** `$x[index]` */
  index(index: VtlValue, context: HostCallContext): HostResult | HostFailure | undefined
  /** `#set($x.name = value)`, `#set($x[name] = value)`; false where the member cannot be assigned. */
  assign(name: VtlValue, value: HostArgument): boolean
  /** What `#foreach` walks over; undefined where it does not iterate. */
  iterate(): readonly HostResult[] | undefined
  /** How it prints in text; API Gateway prints `$input` and maps of `$context` as nothing. */
  print(): string
}

export function isHostObject(value: VtlValue): value is HostObject {
  return typeof value === 'object' && value !== null && !(value instanceof JavaMap) && 'host' in value
}
