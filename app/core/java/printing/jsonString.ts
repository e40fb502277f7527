/** A string as JSON, in quotes, as json-smart's JSONStyle escapes it. */
export function printJsonString(text: string, escapeSlash: boolean): string {
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

/** JStylerObj.EscapeLT, or Escape4Web with slashes: upper-case hex; U+2000–U+20FF too, so that `€` prints `\u20AC`. */
function escapeJson(text: string, escapeSlash: boolean): string {
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
