import type { Format } from '../../core/formats/index.ts'
import { keepDrawings, writeProject } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { requireProjectFile } from '../input/readProjectFile.ts'
import { readText } from '../input/readText.ts'
import { createProjectSource } from '../problems/projectSource.ts'
import { hasErrors, reportLosses, reportProblems } from '../problems/reportProblems.ts'
import { drawProject, printDrawn } from '../drawing/drawProject.ts'
import { type TemplatePlace, templatePlace, templateProject } from '../drawing/templateProject.ts'
import { detectProjectFormat, formatNames, projectFormats } from '../projectFormats.ts'

/** `import`: a project from a document of another format. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--from FORMAT] [--side SIDE] [--key KEY] [--into PROJECT] [--draw] [--report FILE] -o PROJECT',
  summary: 'Make a project of a document in another format.',
  details: `FORMAT is one of ${formatNames('import')}; without it the document tells.
A mapping template becomes a method whose payload is drawn: what it sends as application/json, unless --side and --key
say where it belongs (--side response --key application/json/404). --draw draws the templates of any other format, too.
What cannot be kept is said on standard error and leaves the exit code 0. A document that is refused leaves PROJECT as it is.`,
  options: [
    { name: 'from', value: 'FORMAT', summary: 'The format of the document.' },
    { name: 'side', value: 'SIDE', summary: 'Of a mapping template: request or response; request by default.' },
    {
      name: 'key',
      value: 'KEY',
      summary:
        'Of a mapping template: its content type, and for a response the status behind it: application/json/404.',
    },
    {
      name: 'into',
      value: 'PROJECT',
      summary: 'A project whose ids, drawings and test cases stay where the document agrees.',
    },
    { name: 'draw', summary: 'Turn templates into drawings, as far as both make the same of every request tried.' },
    { name: 'report', value: 'FILE', summary: 'Write as JSON what of each template is drawn, and how it was proved.' },
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
    const [side, key] = [given.option('side'), given.option('key')]
    const isPlaced = side !== undefined || key !== undefined
    if (isPlaced && from !== undefined && from !== 'template') {
      return { wrongUsage: `--side and --key are for a mapping template alone, and not for ${from}.` }
    }
    const place = isPlaced ? templatePlace(side, key) : undefined
    if (place !== undefined && 'wrong' in place) return { wrongUsage: place.wrong }
    return importFile(
      {
        path,
        from,
        target,
        draw: given.has('draw'),
        report: given.option('report'),
        place,
        into: given.option('into'),
      },
      host,
    )
  },
}

function formatToImport(id: string): Format | undefined {
  return projectFormats.find((format) => format.id === id && format.import !== undefined)
}

interface Import {
  readonly path: string
  readonly from: string | undefined
  readonly target: string
  readonly draw: boolean
  readonly report: string | undefined
  /** Where a mapping template alone belongs; the document is one then. */
  readonly place: TemplatePlace | undefined
  /** The project that the document was imported into before. */
  readonly into: string | undefined
}

async function importFile(
  { path, from, target, draw, report, place, into }: Import,
  host: Host,
): Promise<CommandOutcome> {
  const before = into === undefined ? undefined : await requireProjectFile(host, into)
  if (into !== undefined && before === undefined) return 'problems'
  const read = await readText(host, path)
  if (read.kind === 'unreadable') return failed(host, read.message)
  const { name, text } = read
  const format = place
    ? formatToImport('template')
    : from === undefined
      ? detectProjectFormat(text)
      : formatToImport(from)
  if (format?.import === undefined) {
    return failed(host, `${name} is in none of the formats that can be imported: ${formatNames('import')}.`)
  }
  const outcome = place ? templateProject(text, place) : format.import(text)
  const source = createProjectSource(name, text)
  await reportProblems(host, outcome.diagnostics, source)
  if (outcome.kind === 'refused') return 'problems'
  await reportLosses(host, outcome.losses, source)
  const isDrawn = draw || format.id === 'template'
  const imported = before ? keepDrawings(before.project, outcome.project) : outcome.project
  const { project, drawn } = isDrawn ? drawProject(imported) : { project: imported, drawn: [] }
  for (const template of drawn) await host.errors.write(printDrawn(template))
  if (report !== undefined) {
    const written = await host.write(report, `${JSON.stringify(drawn, undefined, 2)}\n`)
    if (written.kind === 'failed') return failed(host, `${report} ${written.reason}.`)
  }
  const canonical = writeProject(project)
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
