import type { Documentation } from '../answers.ts'

/** How a member is written behind its object's dot. */
export interface MemberDocumentation extends Documentation {
  readonly name: string
  /** What is inserted; the name where absent. `█` is where the caret goes. */
  readonly insert?: string
}
