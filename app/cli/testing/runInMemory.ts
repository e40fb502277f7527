import type { Host, Output, ReadPiece } from '../host.ts'
import { type ExitCode, runPatchbay } from '../runPatchbay.ts'

type Content = string | Uint8Array

/** What a run left behind. */
export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  /** The files after the run, as texts. */
  readonly files: ReadonlyMap<string, string>
}

interface World {
  readonly files?: Readonly<Record<string, Content>>
  /** Standard input. */
  readonly input?: Content
  /** How many bytes arrive at a time; all at once when absent. */
  readonly pieces?: number
  /** After how many texts the reader of standard output goes. */
  readonly reads?: number
}

/** Runs a command on files that exist in memory alone; those named `…/` are folders. */
export async function runInMemory(args: readonly string[], world: World = {}): Promise<Ran> {
  const files = new Map<string, Content>(Object.entries(world.files ?? {}))
  if (world.input !== undefined) files.set('-', world.input)
  const output = new MemoryOutput(world.reads)
  const errors = new MemoryOutput()
  const host: Host = {
    output,
    errors,
    read: (path) => pieces(files.get(path), files.has(`${path}/`), world.pieces),
    async write(path, text) {
      if (files.has(`${path}/`)) return { kind: 'failed', reason: 'is a folder' }
      files.set(path, text)
      return { kind: 'written' }
    },
    async makeFolder(path) {
      if (files.has(path)) return { kind: 'failed', reason: 'is a file' }
      files.set(`${path}/`, '')
      return { kind: 'written' }
    },
  }
  const code = await runPatchbay(args, host)
  const texts = [...files].map(([path, content]) => [path, Buffer.from(content).toString()] as const)
  return { code, out: output.text, err: errors.text, files: new Map(texts) }
}

class MemoryOutput implements Output {
  text = ''
  readonly failure = undefined
  private left: number

  constructor(reads = Number.POSITIVE_INFINITY) {
    this.left = reads
  }

  get closed(): boolean {
    return this.left <= 0
  }

  async write(text: string): Promise<void> {
    if (this.closed) return
    this.text += text
    this.left--
  }
}

async function* pieces(
  content: Content | undefined,
  isFolder: boolean,
  size: number | undefined,
): AsyncIterable<ReadPiece> {
  if (content === undefined) {
    yield { kind: 'failed', reason: isFolder ? 'is a folder' : 'does not exist' }
    return
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const step = size ?? Math.max(bytes.length, 1)
  for (let at = 0; at < bytes.length; at += step) yield { kind: 'bytes', bytes: bytes.subarray(at, at + step) }
}
