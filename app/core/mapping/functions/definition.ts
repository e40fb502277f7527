import type { Cases } from '../compile/leaf.ts'
import type { Place } from '../compile/place.ts'
import type { Found } from '../interpret/found.ts'

/** A function that expressions can call: what it means and how a template says it, which share no code. */
export interface FunctionDefinition {
  /** How it is written, and one sentence on what it gives. */
  readonly documentation: { readonly signature: string; readonly sentence: string }
  readonly arguments: { readonly least: number; readonly most: number }
  /** Its template calls a Java method that nobody has recorded on AWS. */
  readonly unverified?: true
  interpret(args: readonly Found[]): Found
  /** Undefined after a refusal. */
  compile(args: readonly Cases[], place: Place): Cases | undefined
}
