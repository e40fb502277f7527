import { createReadStream, fstatSync } from 'node:fs'
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { encodeUtf8 } from '../core/java/index.ts'
import type { Host, Output, ReadPiece, WriteOutcome } from './host.ts'

/** The process's own streams and files. */
export function createNodeHost(): Host {
  return {
    output: createOutput(process.stdout),
    errors: createOutput(process.stderr),
    read: readPieces,
    write: async (path, text) => outcomeOf(replaceFile(path, text), { ENOENT: 'is in a folder that does not exist' }),
    makeFolder: async (path) => outcomeOf(mkdir(path, { recursive: true })),
  }
}

/** What Java's encoder writes of a lone surrogate (`?`) is what API Gateway sends. */
function createOutput(stream: NodeJS.WriteStream): Output {
  let closed = false
  let failure: string | undefined
  stream.on('error', (error) => {
    closed = true
    // A reader such as `head` goes when it has enough, which is no problem of ours.
    if (codeOf(error) !== 'EPIPE') failure ??= reasonOf(error)
  })
  return {
    get closed() {
      return closed
    },
    get failure() {
      return failure
    },
    async write(text) {
      if (closed || text === '') return
      await new Promise<void>((resolve) => {
        stream.write(encodeUtf8(text), () => resolve())
      })
    },
  }
}

async function* readPieces(path: string): AsyncIterable<ReadPiece> {
  try {
    // Node reads nothing from a folder at standard input, instead of failing as it does for a path.
    if (path === '-' && fstatSync(process.stdin.fd).isDirectory()) {
      yield { kind: 'failed', reason: 'is a folder' }
      return
    }
    const chunks: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path)
    for await (const bytes of chunks) yield { kind: 'bytes', bytes }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    yield { kind: 'failed', reason: reasonOf(error) }
  }
}

/** Writes beside the file and puts the new one in its place, so that half a file is never seen; pipes are written to. */
async function replaceFile(path: string, text: string): Promise<void> {
  const old = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (old !== undefined && !old.isFile()) return writeFile(path, encodeUtf8(text))
  // A link stays one: what it leads to is replaced.
  const target = old === undefined ? path : await realpath(path)
  const fresh = `${target}.${process.pid}.tmp`
  try {
    await writeFile(fresh, encodeUtf8(text), { flag: 'wx', ...(old !== undefined && { mode: old.mode & 0o777 }) })
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
}

async function outcomeOf(
  work: Promise<unknown>,
  reasons: Readonly<Record<string, string>> = {},
): Promise<WriteOutcome> {
  try {
    await work
    return { kind: 'written' }
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return { kind: 'failed', reason: reasons[code] ?? reasonOf(error) }
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'does not exist'],
  ['ENOTDIR', 'is in a file, not in a folder'],
  ['EISDIR', 'is a folder'],
  ['EEXIST', 'is a file'],
  ['EACCES', 'may not be used by you'],
  ['EPERM', 'may not be used by you'],
  ['EROFS', 'is on a disk that cannot be written to'],
  ['ENOSPC', 'does not fit on the disk'],
  ['ENAMETOOLONG', 'has too long a name'],
  ['ERR_INVALID_ARG_VALUE', 'has a name that no file can have'],
])

/** What the system says, as the rest of a sentence about the file. */
function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? ''
  return REASONS.get(code) ?? `cannot be used (${code})`
}

/** The system's name of an error; undefined where it is none of the system's. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
