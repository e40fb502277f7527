import type { Arguments, OptionDefinition } from './readArguments.ts'
import type { Host } from './host.ts'

/** Exit codes 0 and 1, or 2 with the sentence that says what is wrong with the command line. */
export type CommandOutcome = 'done' | 'problems' | { readonly wrongUsage: string }

/** One command of the command line. */
export interface Command {
  /** The words that call it: `vtl render`. */
  readonly name: string
  /** What follows the name in the usage line. */
  readonly usage: string
  /** What it does, in a line. */
  readonly summary: string
  /** What `--help` says beyond the options. */
  readonly details: string
  readonly options: readonly OptionDefinition[]
  /** How many files it takes. */
  readonly operands: { readonly least: number; readonly most: number }
  run(given: Arguments, host: Host): Promise<CommandOutcome>
}
