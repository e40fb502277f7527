import type { Json } from '../json/index.ts'

/**
 * Wherever AWS takes a string: the text, or something a deployment resolves (a CloudFormation intrinsic, a Terraform
 * expression), kept exactly as it was found. `shown` is how it reads on screen and in a simulation.
 */
export type Value = string | OpaqueValue

export interface OpaqueValue {
  readonly opaque: Json
  readonly shown?: string
}

/** The text of a value for reading and simulating; an opaque value without `shown` prints its JSON. */
export function shownValue(value: Value): string {
  return typeof value === 'string' ? value : (value.shown ?? JSON.stringify(value.opaque))
}
