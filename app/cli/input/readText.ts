import type { Host } from '../host.ts'
import { decodeText } from './decodeText.ts'
import { fileName } from './fileName.ts'

export type TextRead =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  /** A whole sentence that names the file. */
  | { readonly kind: 'unreadable'; readonly message: string }

/** A file, or `-` for standard input, as text; one that is missing, empty or not UTF-8 gives the sentence that says so. */
export async function readText(host: Host, path: string): Promise<TextRead> {
  const name = fileName(path)
  const chunks: Uint8Array[] = []
  for await (const piece of host.read(path)) {
    if (piece.kind === 'failed') return unreadable(`${name} ${piece.reason}.`)
    chunks.push(piece.bytes)
  }
  const bytes = Buffer.concat(chunks)
  const read = decodeText(bytes)
  if (read.kind === 'notUtf8') return unreadable(notUtf8(name, bytes, read.offset))
  if (read.text.trim() === '') return unreadable(`${name} is empty.`)
  return { kind: 'text', name, text: read.text }
}

/** The sentence for bytes that are not UTF-8. */
export function notUtf8(name: string, bytes: Uint8Array, offset: number): string {
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const hint = utf16 ? ' It looks like UTF-16: save it as UTF-8.' : ''
  return `${name} is not UTF-8 text: byte ${offset} is 0x${hex}.${hint}`
}

function unreadable(message: string): TextRead {
  return { kind: 'unreadable', message }
}
