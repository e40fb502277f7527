/** What JSON.stringify escapes otherwise, or does not: its hexadecimal digits are small, and it escapes lone surrogates. */
const OWN = /[\u0000-\u0007\u000b\u000e-\u001f\u007f-\u009f\u2000-\u20ff\ud800-\udfff]/
/** Units from which on it is worth a look whether JSON.stringify will do; pieces put together would be its many times. */
const MANY = 1000

/** A string as JSON, in quotes, as json-smart's JSONStyle escapes it. */
export function printJsonString(text: string, escapeSlash: boolean): string {
  if (!escapeSlash && text.length >= MANY && !OWN.test(text)) return JSON.stringify(text)
  return `"${escapeJson(text, escapeSlash)}"`
}

const ESCAPED = /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g
const ESCAPED_OR_SLASH = /["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g
/** By unit; the long ones are added as they are met. */
const escapes = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['/', '\\/'],
])

/** Units of which a look at each costs less than a search. */
const FEW = 16

/** Whether anything is escaped in any form; letters beyond ASCII are left to the search. */
function hasEscaped(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 || unit > 126 || unit === 34 || unit === 92 || unit === 47) return true
  }
  return false
}

/** JStylerObj.EscapeLT, or Escape4Web with slashes: upper-case hex; U+2000–U+20FF too, so that `€` prints `\u20AC`. */
function escapeJson(text: string, escapeSlash: boolean): string {
  if (text.length <= FEW && !hasEscaped(text)) return text
  const escaped = escapeSlash ? ESCAPED_OR_SLASH : ESCAPED
  escaped.lastIndex = 0
  if (!escaped.test(text)) return text
  let out = ''
  let from = 0
  do {
    const at = escaped.lastIndex - 1
    out += text.slice(from, at) + escapeOf(text.charAt(at))
    from = at + 1
  } while (escaped.test(text))
  return out + text.slice(from)
}

function escapeOf(unit: string): string {
  let escape = escapes.get(unit)
  if (escape === undefined) {
    escape = `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    escapes.set(unit, escape)
  }
  return escape
}
