import type { CodingOutcome } from './outcome.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PADDING = 61

/** The text's UTF-8 bytes in base64, padded. */
export function base64Encode(text: string): string {
  return base64EncodeBytes(encodeUtf8(text))
}

export function base64EncodeBytes(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    out += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63)
    out += i + 1 < bytes.length ? ALPHABET.charAt((group >> 6) & 63) : '='
    out += i + 2 < bytes.length ? ALPHABET.charAt(group & 63) : '='
  }
  return out
}

/** The text that base64 holds as UTF-8; java.util.Base64's basic decoder is strict: no line breaks, padding optional. */
export function base64Decode(text: string): CodingOutcome {
  const outcome = base64DecodeBytes(text)
  return outcome.kind === 'bytes' ? { kind: 'text', text: decodeUtf8(outcome.bytes) } : outcome
}

type BytesOutcome =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'invalid'; readonly message: string }

/** @see java.util.Base64.Decoder.decode0, whose messages these are. */
export function base64DecodeBytes(text: string): BytesOutcome {
  if (text.length === 1) return invalid('Input byte[] should at least have 2 bytes for base64 bytes')
  const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3)
  let length = 0
  let group = 0
  let sextets = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at++)
    if (unit === PADDING) {
      const second = sextets === 2 && text.charCodeAt(at++) !== PADDING
      if (second || sextets === 0) return invalid('Input byte array has wrong 4-byte ending unit')
      break
    }
    const sextet = sextetOf(unit)
    if (sextet < 0) return invalid(`Illegal base64 character ${signedByte(unit).toString(16)}`)
    group = (group << 6) | sextet
    if (++sextets < 4) continue
    bytes[length++] = group >> 16
    bytes[length++] = group >> 8
    bytes[length++] = group
    group = sextets = 0
  }
  if (sextets === 1) return invalid('Last unit does not have enough valid bits')
  if (sextets === 2) bytes[length++] = group >> 4
  if (sextets === 3) {
    bytes[length++] = group >> 10
    bytes[length++] = group >> 2
  }
  if (at < text.length) return invalid(`Input byte array has incorrect ending byte at ${String(at)}`)
  return { kind: 'bytes', bytes: bytes.slice(0, length) }
}

function invalid(message: string): { readonly kind: 'invalid'; readonly message: string } {
  return { kind: 'invalid', message }
}

/** The decoder reads ISO 8859-1 bytes, which Java holds signed; what does not fit is a `?`. */
function signedByte(unit: number): number {
  const byte = unit > 0xff ? 0x3f : unit
  return byte > 0x7f ? byte - 0x100 : byte
}

function sextetOf(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65
  if (unit >= 97 && unit <= 122) return unit - 71
  if (unit >= 48 && unit <= 57) return unit + 4
  return unit === 43 ? 62 : unit === 47 ? 63 : -1
}
