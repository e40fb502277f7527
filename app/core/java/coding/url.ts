import type { CodingOutcome } from './outcome.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const HEX = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)

/** java.net.URLEncoder: space is `+`, `~` is `%7E`, `*` stays; a lone surrogate is `%3F`. */
export function urlEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.*]+/g, (run) => {
    let out = ''
    for (const byte of encodeUtf8(run)) out += byte === 32 ? '+' : (HEX[byte] ?? '')
    return out
  })
}

/** java.net.URLDecoder. A `%` without two hex digits is invalid; bytes that are no UTF-8 become U+FFFD. */
export function urlDecode(text: string): CodingOutcome {
  let out = ''
  let at = 0
  for (;;) {
    const percent = text.indexOf('%', at)
    out += text.slice(at, percent < 0 ? text.length : percent).replaceAll('+', ' ')
    if (percent < 0) return { kind: 'text', text: out }
    const bytes: number[] = []
    for (at = percent; text.charAt(at) === '%'; at += 3) {
      if (at + 2 >= text.length)
        return { kind: 'invalid', message: 'URLDecoder: Incomplete trailing escape (%) pattern' }
      const digits = text.slice(at + 1, at + 3)
      const byte = parseHex(digits)
      if (byte === undefined) return { kind: 'invalid', message: illegalHex(digits) }
      bytes.push(byte)
    }
    out += decodeUtf8(Uint8Array.from(bytes))
  }
}

/** Integer.parseInt takes `+A` for 10. */
function parseHex(digits: string): number | undefined {
  return /^(?:[0-9a-fA-F]{2}|[+][0-9a-fA-F]|-0)$/.test(digits) ? Math.abs(Number.parseInt(digits, 16)) : undefined
}

function illegalHex(digits: string): string {
  const pattern = 'URLDecoder: Illegal hex characters in escape (%) pattern - '
  if (/^-[0-9a-fA-F]$/.test(digits)) return `${pattern}negative value`
  const index = /^[-+0-9a-fA-F]/.test(digits) ? 1 : 0
  return `${pattern}Error at index ${String(index)} in: "${digits}"`
}
