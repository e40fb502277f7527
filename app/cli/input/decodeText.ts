export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  /** `offset`: the byte that no UTF-8 text has there. */
  | { readonly kind: 'notUtf8'; readonly offset: number }

/** UTF-8 bytes as text, a byte order mark included: strictly, as a replaced byte would be lost when the file is written back. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decoded(bytes, true)
  return text === undefined ? { kind: 'notUtf8', offset: firstBadByte(bytes) } : { kind: 'text', text }
}

function decoded(bytes: Uint8Array, whole: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole })
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The longest readable start ends before it; halving finds that. */
function firstBadByte(bytes: Uint8Array): number {
  let [readable, unreadable] = [0, bytes.length + 1]
  while (unreadable - readable > 1) {
    const middle = (readable + unreadable) >> 1
    if (decoded(bytes.subarray(0, middle), false) === undefined) unreadable = middle
    else readable = middle
  }
  return Math.min(readable, Math.max(bytes.length - 1, 0))
}
