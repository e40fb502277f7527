/** A value that AWS's model of a call does not take, and the constraint in AWS's words. */
export interface Violation {
  readonly value: string
  /** The member: `statusCode`, `putIntegrationInput.type`. */
  readonly member: string
  readonly constraint: string
}

/** What one call answers to all of them: counted, and joined by semicolons (api-gateway facts 1.6). */
export function validationErrors(violations: readonly Violation[]): string {
  const { length } = violations
  const found = violations.map(
    ({ value, member, constraint }) => `Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  )
  return `${length} validation ${length === 1 ? 'error' : 'errors'} detected: ${found.join('; ')}`
}

/** `Member must satisfy enum value set: [A, B]`. */
export function oneOf(words: readonly string[]): string {
  return `Member must satisfy enum value set: [${words.join(', ')}]`
}
