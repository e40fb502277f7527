import type { Host } from '../host.ts'
import { decodeText } from './decodeText.ts'
import { fileName } from './fileName.ts'
import { notUtf8 } from './readText.ts'

export type LineRead =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  /** This line cannot be read; those behind it can. */
  | { readonly kind: 'unreadable'; readonly number: number; readonly message: string }
  /** Nothing can be read any more. */
  | { readonly kind: 'failed'; readonly message: string }

const LINE_FEED = 10

/** The lines of a file or of standard input as they arrive, numbered from 1; blank ones are left out. */
export async function* readLines(host: Host, path: string): AsyncIterable<LineRead> {
  let number = 0
  let begun: Uint8Array[] = []
  for await (const piece of host.read(path)) {
    if (piece.kind === 'failed') {
      yield { kind: 'failed', message: `${fileName(path)} ${piece.reason}.` }
      return
    }
    let rest = piece.bytes
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      yield* readLine([...begun, rest.subarray(0, end)], ++number, path)
      begun = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) begun.push(rest)
  }
  yield* readLine(begun, number + 1, path)
}

function* readLine(chunks: readonly Uint8Array[], number: number, path: string): Iterable<LineRead> {
  const bytes = Buffer.concat(chunks)
  const read = decodeText(bytes)
  if (read.kind === 'notUtf8') {
    yield { kind: 'unreadable', number, message: notUtf8(`Line ${number} of ${fileName(path)}`, bytes, read.offset) }
  } else if (read.text.trim() !== '') yield { kind: 'line', number, text: read.text }
}
