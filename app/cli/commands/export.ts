import { join } from 'node:path'
import type { ExportedFile, Format } from '../../core/formats/index.ts'
import { toRestApi } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { requireProjectFile } from '../input/readProjectFile.ts'
import { hasErrors, reportLosses, reportProblems } from '../problems/reportProblems.ts'
import { formatNames, projectFormats } from '../projectFormats.ts'

/** `export`: what deployments take. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'PROJECT --to FORMAT [-o DIR]',
  summary: 'Write a project in a format that deployments take.',
  details: `FORMAT is one of ${formatNames('export')}.
What cannot be kept is said on standard error and leaves the exit code 0; a rule that cannot be said to API Gateway at all is left
out, and makes it 1.`,
  options: [
    { name: 'to', value: 'FORMAT', summary: 'The format to write.' },
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      summary: 'The folder to write to, made if need be; else standard output.',
    },
  ],
  operands: { least: 1, most: 1 },
  async run(given, host) {
    const to = given.option('to')
    if (to === undefined) return { wrongUsage: `To what? --to names one of ${formatNames('export')}.` }
    const format = projectFormats.find(({ id }) => id === to)
    if (format?.export === undefined) {
      return { wrongUsage: `"${to}" is no format that can be exported: there are ${formatNames('export')}.` }
    }
    return exportProject(given.operands[0] ?? '-', format, given.option('output'), host)
  },
}

async function exportProject(
  path: string,
  format: Format,
  folder: string | undefined,
  host: Host,
): Promise<CommandOutcome> {
  const file = await requireProjectFile(host, path)
  const outcome = file && format.export?.(file.project)
  if (file === undefined || outcome === undefined) return 'problems'
  const problems = [...toRestApi(file.project).diagnostics, ...outcome.diagnostics]
  await reportProblems(host, problems, file.source)
  await reportLosses(host, outcome.losses, file.source)
  const written =
    folder === undefined ? await printFiles(outcome.files, host) : await writeFiles(outcome.files, folder, host)
  return written && !hasErrors(problems) ? 'done' : 'problems'
}

async function printFiles(files: readonly ExportedFile[], host: Host): Promise<boolean> {
  const [only, ...others] = files
  if (only === undefined || others.length > 0) {
    const names = files.map(({ name }) => name).join(', ')
    await host.errors.write(`patchbay: These files do not fit in one output: ${names}. -o names a folder for them.\n`)
    return false
  }
  await host.output.write(only.text)
  return true
}

async function writeFiles(files: readonly ExportedFile[], folder: string, host: Host): Promise<boolean> {
  const made = await host.makeFolder(folder)
  if (made.kind === 'failed') {
    await host.errors.write(`patchbay: ${folder} ${made.reason}.\n`)
    return false
  }
  for (const { name, text } of files) {
    const path = join(folder, name)
    const written = await host.write(path, text)
    if (written.kind === 'failed') {
      await host.errors.write(`patchbay: ${path} ${written.reason}.\n`)
      return false
    }
    await host.output.write(`${path}\n`)
  }
  return true
}
