const SHORT: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
])

const ESCAPED = /["'\\/\u0000-\u001f\u0080-\uffff]/
const EACH_ESCAPED = /["'\\/\u0000-\u001f\u0080-\uffff]/g

/**
 * commons-lang 2.6's StringEscapeUtils.escapeJavaScript: quotes of both kinds, `\` and `/` get a backslash, controls and all
 * beyond U+007F `\uXXXX` in upper-case hex. `\'` is not legal in JSON.
 */
export function escapeJavaScript(text: string): string {
  return ESCAPED.test(text) ? text.replace(EACH_ESCAPED, escapeUnit) : text
}

function escapeUnit(character: string): string {
  const unit = character.charCodeAt(0)
  if (unit < 32 || unit > 127) return SHORT.get(character) ?? `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`
  return `\\${character}`
}
