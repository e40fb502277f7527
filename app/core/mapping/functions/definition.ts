import type { Cases } from '../compile/leaf.ts'
import type { Place } from '../compile/place.ts'
import type { Found } from '../interpret/found.ts'

/** A function that expressions can call: what it means and how a template says it, which share no code. */
export interface FunctionDefinition {
  /** How it is written, one sentence on what it gives, and a call with what it comes to as JSON. */
  readonly documentation: {
    readonly signature: string
    readonly sentence: string
    readonly example: readonly [call: string, gives: string]
  }
  readonly arguments: { readonly least: number; readonly most: number }
  /** Its template calls a Java method that nobody has recorded on AWS. */
  readonly unverified?: true
  /** It can fail, and outside of loops fails whether or not what it gives is needed: it is called at the top. */
  readonly early?: true
  /** `failures` takes what API Gateway refuses in the course of it. */
  interpret(args: readonly Found[], failures: string[]): Found
  /** Undefined after a refusal. */
  compile(args: readonly Cases[], place: Place): Cases | undefined
}
