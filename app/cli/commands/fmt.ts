import { writeProject } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { requireProjectFile } from '../input/readProjectFile.ts'

/** `fmt`: project files in their canonical bytes. */
export const fmtCommand: Command = {
  name: 'fmt',
  usage: 'PROJECT…',
  summary: 'Rewrite project files in their canonical bytes, in place.',
  details: `Prints the names of the files that it changed; a project from standard input goes to standard output. A file that is no
project, or one of a newer version, stays as it is.`,
  options: [],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(given, host) {
    let outcome: CommandOutcome = 'done'
    for (const path of given.operands) {
      const done = path === '-' ? await formatInput(host) : await formatFile(path, host)
      if (!done) outcome = 'problems'
    }
    return outcome
  },
}

async function formatInput(host: Host): Promise<boolean> {
  const file = await requireProjectFile(host, '-')
  if (file !== undefined) await host.output.write(writeProject(file.project))
  return file !== undefined
}

async function formatFile(path: string, host: Host): Promise<boolean> {
  const file = await requireProjectFile(host, path)
  if (file === undefined) return false
  const canonical = writeProject(file.project)
  if (canonical === file.text) return true
  const written = await host.write(path, canonical)
  if (written.kind === 'failed') await host.errors.write(`patchbay: ${path} ${written.reason}.\n`)
  else await host.output.write(`${path}\n`)
  return written.kind === 'written'
}
