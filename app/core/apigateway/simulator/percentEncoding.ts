import { encodeUtf8 } from '../../java/index.ts'

/** Where a value goes in a URL, which decides what must not stand there as it is. */
export type UrlPlace = 'path' | 'query'

/** RFC 3986's unreserved characters, and for a path what a segment may hold, slashes included. */
const literal: Record<UrlPlace, RegExp> = { path: /[A-Za-z0-9\-._~!$&'()*+,;=:@/]/, query: /[A-Za-z0-9\-._~]/ }

/** Characters that no URL holds as they are, nor `#`, which would end it. */
const neverLiteral = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%[\]]/

/**
 * A value as it is written into a URL: UTF-8, percent-encoded, a blank as `%20`. With `encoded`, the value is taken as
 * written (path variables are never decoded, static values are "pre-encoded", api-gateway facts 2.2): only what no URL
 * can hold is encoded, and a `%` that starts no escape. Which other characters AWS encodes is not recorded.
 */
export function encodeForUrl(value: string, place: UrlPlace, encoded: boolean): string {
  let out = ''
  for (let i = 0; i < value.length; i++) {
    const character = String.fromCodePoint(value.codePointAt(i) ?? 0)
    if (character.length === 2) i++
    if (character === '%' && encoded && /^%[0-9A-Fa-f]{2}/.test(value.slice(i, i + 3))) out += '%'
    else if (character !== '%' && isLiteral(character, place, encoded)) out += character
    else for (const byte of encodeUtf8(character)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return out
}

function isLiteral(character: string, place: UrlPlace, encoded: boolean): boolean {
  if (!encoded) return literal[place].test(character)
  return !neverLiteral.test(character) && !(place === 'path' && character === '?')
}
