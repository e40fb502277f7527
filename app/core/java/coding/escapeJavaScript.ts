const ESCAPED = /["'\\/\u0000-\u001f\u0080-\uffff]/g

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
])

/**
 * commons-lang 2.6's StringEscapeUtils.escapeJavaScript: quotes of both kinds, `\` and `/` get a backslash, controls and all
 * beyond U+007F `\uXXXX` in upper-case hex. `\'` is not legal in JSON.
 */
export function escapeJavaScript(text: string): string {
  return text.replace(ESCAPED, (character) => {
    const unit = character.charCodeAt(0)
    if (unit < 32 || unit > 127) return SHORT.get(character) ?? `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`
    return `\\${character}`
  })
}
