/** A Java regular expression that matches a text and nothing else. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&')
}

/** What `replaceAll` puts in literally. */
export function literalReplacement(text: string): string {
  return text.replaceAll(/[\\$]/g, '\\$&')
}
