import type { Format } from '../../core/formats/index.ts'
import { writeProject } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { readText } from '../input/readText.ts'
import { createProjectSource } from '../problems/projectSource.ts'
import { hasErrors, reportLosses, reportProblems } from '../problems/reportProblems.ts'
import { detectProjectFormat, formatNames, projectFormats } from '../projectFormats.ts'

/** `import`: a project from a document of another format. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--from FORMAT] -o PROJECT',
  summary: 'Make a project of a document in another format.',
  details: `FORMAT is one of ${formatNames('import')}; without it the document tells.
What cannot be kept is said on standard error and leaves the exit code 0. A document that is refused leaves PROJECT as it is.`,
  options: [
    { name: 'from', value: 'FORMAT', summary: 'The format of the document.' },
    { name: 'output', short: 'o', value: 'PROJECT', summary: 'The project file to write; - is standard output.' },
  ],
  operands: { least: 1, most: 1 },
  async run(given, host) {
    const [path = '-'] = given.operands
    const target = given.option('output')
    if (target === undefined) return { wrongUsage: 'Where to? -o names the project file to write.' }
    const from = given.option('from')
    if (from !== undefined && formatToImport(from) === undefined) {
      return { wrongUsage: `"${from}" is no format that can be imported: there are ${formatNames('import')}.` }
    }
    return importFile({ path, from, target }, host)
  },
}

function formatToImport(id: string): Format | undefined {
  return projectFormats.find((format) => format.id === id && format.import !== undefined)
}

interface Import {
  readonly path: string
  readonly from: string | undefined
  readonly target: string
}

async function importFile({ path, from, target }: Import, host: Host): Promise<CommandOutcome> {
  const read = await readText(host, path)
  if (read.kind === 'unreadable') return failed(host, read.message)
  const { name, text } = read
  const format = from === undefined ? detectProjectFormat(text) : formatToImport(from)
  if (format?.import === undefined) {
    return failed(host, `${name} is in none of the formats that can be imported: ${formatNames('import')}.`)
  }
  const outcome = format.import(text)
  const source = createProjectSource(name, text)
  await reportProblems(host, outcome.diagnostics, source)
  if (outcome.kind === 'refused') return 'problems'
  await reportLosses(host, outcome.losses, source)
  const canonical = writeProject(outcome.project)
  if (target === '-') await host.output.write(canonical)
  else {
    const written = await host.write(target, canonical)
    if (written.kind === 'failed') return failed(host, `${target} ${written.reason}.`)
    const count = outcome.project.methods.length
    await host.errors.write(`${target}: ${count} ${count === 1 ? 'method' : 'methods'} from ${format.title}\n`)
  }
  return hasErrors(outcome.diagnostics) ? 'problems' : 'done'
}

async function failed(host: Host, message: string): Promise<CommandOutcome> {
  await host.errors.write(`patchbay: ${message}\n`)
  return 'problems'
}
