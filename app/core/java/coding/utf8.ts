const CHUNK = 8192

const BEYOND_ASCII = /[\u0080-\uffff]/

/** How many units stand before the first that takes more than one byte. */
function asciiLength(text: string): number {
  const at = text.search(BEYOND_ASCII)
  return at < 0 ? text.length : at
}

/** `text.getBytes(UTF_8)`: a surrogate without its partner becomes `?`. */
export function encodeUtf8(text: string): Uint8Array {
  const ascii = asciiLength(text)
  const bytes = new Uint8Array(ascii + (text.length - ascii) * 3)
  for (let i = 0; i < ascii; i++) bytes[i] = text.charCodeAt(i)
  let length = ascii
  for (let i = ascii; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[length++] = code
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      code = text.codePointAt(i) ?? code
      if (code > 0xffff) {
        i++
        bytes[length++] = 0xf0 | (code >> 18)
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f)
        bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[length++] = 0x80 | (code & 0x3f)
      } else bytes[length++] = 0x3f
      continue
    }
    if (code < 0x800) bytes[length++] = 0xc0 | (code >> 6)
    else {
      bytes[length++] = 0xe0 | (code >> 12)
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[length++] = 0x80 | (code & 0x3f)
  }
  return length === bytes.length ? bytes : bytes.slice(0, length)
}

/** `new String(bytes, UTF_8)`: each longest broken piece becomes one U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  let out = ''
  let units: number[] = []
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i)
    if (length <= 0) units.push(0xfffd)
    else pushCodePoint(units, bytes, i, length)
    i += Math.abs(length)
    if (units.length >= CHUNK) {
      out += String.fromCharCode(...units)
      units = []
    }
  }
  return out + String.fromCharCode(...units)
}

/** Bytes of the well-formed sequence at `at`; negated, those of the broken piece there. Unicode 15, table 3-7. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return -1
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    // Java takes a surrogate's three bytes for one broken piece, where other decoders find three.
    const surrogate = i === 1 && lead === 0xed && byte > 0x9f && byte <= 0xbf
    if (surrogate) return isContinuation(bytes[at + 2]) ? -3 : -2
    if (i === 1 ? byte < low || byte > high : !isContinuation(byte)) return -i
  }
  return length
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

function pushCodePoint(units: number[], bytes: Uint8Array, at: number, length: number): void {
  const byte = (i: number): number => (bytes[at + i] ?? 0) & 0x3f
  const lead = bytes[at] ?? 0
  if (length === 1) units.push(lead)
  else if (length === 2) units.push(((lead & 0x1f) << 6) | byte(1))
  else if (length === 3) units.push(((lead & 0x0f) << 12) | (byte(1) << 6) | byte(2))
  else {
    const beyond = (((lead & 0x07) << 18) | (byte(1) << 12) | (byte(2) << 6) | byte(3)) - 0x10000
    units.push(0xd800 + (beyond >> 10), 0xdc00 + (beyond & 0x3ff))
  }
}
