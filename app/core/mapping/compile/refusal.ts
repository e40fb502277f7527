/** Why a rule is left out of what is sent. It becomes a diagnostic `mapping/<code>` at the rule. */
export interface Refusal {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Something the model can say and this compiler cannot do yet. */
export function notYet(construct: string): Refusal {
  return {
    code: 'not-compiled-yet',
    message: `This mapping needs ${construct}, which cannot be turned into a template yet.`,
    hint: 'Write this payload as a template, or map it another way.',
  }
}
