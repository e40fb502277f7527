/** A string as JSON, in quotes, as json-smart's JSONStyle escapes it. */
export function printJsonString(text: string, escapeSlash: boolean): string {
  return `"${escapeJson(text, escapeSlash)}"`
}

const NEEDS_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/
const NEEDS_ESCAPE_OR_SLASH = /["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/
const SHORT: Readonly<Record<number, string>> = {
  8: '\\b',
  9: '\\t',
  10: '\\n',
  12: '\\f',
  13: '\\r',
  34: '\\"',
  92: '\\\\',
}

/** JStylerObj.EscapeLT, or Escape4Web with slashes: upper-case hex; U+2000–U+20FF too, so that `€` prints `\u20AC`. */
function escapeJson(text: string, escapeSlash: boolean): string {
  if (!(escapeSlash ? NEEDS_ESCAPE_OR_SLASH : NEEDS_ESCAPE).test(text)) return text
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const escape = SHORT[unit] ?? longEscape(unit, escapeSlash)
    if (escape === undefined) continue
    out += text.slice(from, i) + escape
    from = i + 1
  }
  return out + text.slice(from)
}

function longEscape(unit: number, escapeSlash: boolean): string | undefined {
  if (unit === 47) return escapeSlash ? '\\/' : undefined
  if (unit > 0x1f && unit < 0x7f) return undefined
  if (unit <= 0x9f || (unit >= 0x2000 && unit <= 0x20ff))
    return `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`
  return undefined
}
