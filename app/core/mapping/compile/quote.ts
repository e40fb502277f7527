import { parseJsonNode } from '../../json/index.ts'

/** A string of the template language, raw: nothing interpolates in it and `''` is a quote (velocity facts, "strings"). */
export function quoteVtl(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Whether a reference can stand in a double-quoted string of the template language as it is. */
export function canInterpolate(reference: string): boolean {
  return !/["\\]/.test(reference)
}

// After these characters `$` and `#` are text to Velocity 1.7. Tried in the oracle.
const harmlessNext = /^[0-9 "]/

/**
 * JSON text as a template writes it: the same value, and nothing in it that the template language reads. `$` and `#`
 * become JSON escapes where they could begin something, and so does a backslash that would stand before one.
 * `partial`: a reference may follow.
 */
export function protectJson(json: string, partial = false): string {
  let out = ''
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at)
    const rest = json.slice(at + 1, at + 3)
    if (character === '\\') {
      const escaped = json.charAt(at + 1)
      const next = json.charAt(at + 2)
      const beforeReference = next === '$' || next === '#' || next === '\\' || (next === '' && partial)
      out += escaped === '\\' && beforeReference ? '\\u005C' : character + escaped
      at += 1
    } else if ((character === '$' || character === '#') && !harmlessNext.test(rest)) {
      out += character === '$' ? '\\u0024' : '\\u0023'
    } else out += character
  }
  return out
}

/** A text as a JSON string in a template. */
export function quoteJson(text: string): string {
  return protectJson(JSON.stringify(text))
}

/** A constant as the value that it is: json-smart drops U+007F from a string that also holds an escape, unless it is one. */
export function parsedConstant(json: string): string {
  return `$util.parseJson(${quoteVtl(json.replaceAll('\u007F', '\\u007F'))})`
}

/** Whether a text is JSON, strictly. */
export function isJson(text: string): boolean {
  return parseJsonNode(text).diagnostics.every((problem) => problem.severity !== 'error')
}

/**
 * Text as a template writes it outside of any string: `refTo` gives a reference to a character that the template
 * language would read as its own. `partial`: more may follow.
 */
export function plainText(text: string, refTo: (character: '$' | '#' | '\\') => string, partial = false): string {
  let out = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    const isMark = (character === '$' || character === '#') && (next === '' || !harmlessNext.test(next))
    const isEscape = character === '\\' && (next === '$' || next === '#' || next === '\\' || (next === '' && partial))
    out += isMark || isEscape ? `\${${refTo(character).slice(1)}}` : character
  }
  return out
}
