/** Ids that no other tab or earlier session has made: 64 random bits. */
export function randomId(): string {
  const words = crypto.getRandomValues(new Uint32Array(2))
  return Array.from(words, (word) => word.toString(36)).join('')
}
