import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { checkCloudFormation, isCloudFormation } from '../../core/formats/index.ts'
import { check } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { readProjectFile } from '../input/readProjectFile.ts'
import { fileName } from '../input/fileName.ts'
import type { ProjectSource } from '../problems/projectSource.ts'
import {
  countProblems,
  hasErrors,
  problemRecord,
  type ProblemRecord,
  reportProblems,
} from '../problems/reportProblems.ts'

/** `check`: the problems of projects. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'PROJECT… [--json]',
  summary: 'Print the problems of projects, or of CloudFormation templates.',
  details: `A CloudFormation template that defines an API resource by resource, in JSON or YAML, is checked as it stands: what API
Gateway would refuse of it or fail on, and methods that a Deployment does not wait for.
The exit code is 1 where a project has an error or cannot be read; warnings and infos leave it 0.
With --json one object on standard output: {"diagnostics": [{"file", "line", "column", "code", "severity", "at", "message", "hint"}]}.`,
  options: [{ name: 'json', summary: 'Print them as JSON on standard output, instead of on standard error.' }],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(given, host) {
    return given.has('json') ? checkForMachines(given.operands, host) : checkForPeople(given.operands, host)
  },
}

interface Checked {
  readonly source: ProjectSource
  readonly problems: readonly Diagnostic[]
}

/** Undefined, with the sentence on standard error, where the file is none that can be read. */
async function checkFile(path: string, host: Host): Promise<Checked | undefined> {
  const read = await readProjectFile(host, path)
  switch (read.kind) {
    case 'project': {
      const { project, source, diagnostics } = read.file
      return { source, problems: [...diagnostics, ...check(project)] }
    }
    case 'refused':
      return {
        source: read.source,
        problems: isCloudFormation(read.text) ? checkCloudFormation(read.text) : read.diagnostics,
      }
    case 'unreadable':
      await host.errors.write(`patchbay: ${read.message}\n`)
      return undefined
  }
}

async function checkForPeople(paths: readonly string[], host: Host): Promise<CommandOutcome> {
  let outcome: CommandOutcome = 'done'
  for (const path of paths) {
    const checked = await checkFile(path, host)
    if (checked === undefined || hasErrors(checked.problems)) outcome = 'problems'
    if (checked === undefined) continue
    await reportProblems(host, checked.problems, checked.source)
    await host.output.write(`${fileName(path)}: ${countProblems(checked.problems) ?? 'no problems'}\n`)
  }
  return outcome
}

async function checkForMachines(paths: readonly string[], host: Host): Promise<CommandOutcome> {
  let outcome: CommandOutcome = 'done'
  const records: ProblemRecord[] = []
  for (const path of paths) {
    const checked = await checkFile(path, host)
    if (checked === undefined || hasErrors(checked.problems)) outcome = 'problems'
    if (checked !== undefined)
      records.push(...checked.problems.map((problem) => problemRecord(problem, checked.source)))
  }
  await host.output.write(`${JSON.stringify({ diagnostics: records }, null, 2)}\n`)
  return outcome
}
