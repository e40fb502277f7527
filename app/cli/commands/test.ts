import { runTestCases, type TestCaseResult } from '../../core/project/index.ts'
import type { Command, CommandOutcome } from '../command.ts'
import type { Host } from '../host.ts'
import { fileName } from '../input/fileName.ts'
import { requireProjectFile } from '../input/readProjectFile.ts'
import { printDifference, printJUnit, type TestSuite } from '../junit.ts'

/** `test`: the saved test cases of projects. */
export const testCommand: Command = {
  name: 'test',
  usage: 'PROJECT… [--junit FILE]',
  summary: 'Run the saved test cases of projects.',
  details: `A line a test case on standard output, with what differs below those that fail; samples that expect nothing are counted
and not judged. The exit code is 1 where one fails or a project cannot be read.`,
  options: [
    {
      name: 'junit',
      value: 'FILE',
      summary: "Write a report in JUnit's XML, too; - is standard output, which then has nothing else.",
    },
  ],
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(given, host) {
    const report = given.option('junit')
    const suites: TestSuite[] = []
    let outcome: CommandOutcome = 'done'
    for (const path of given.operands) {
      const file = await requireProjectFile(host, path)
      if (file === undefined) outcome = 'problems'
      else suites.push({ name: fileName(path), results: runTestCases(file.project) })
    }
    if (report !== '-') for (const suite of suites) await host.output.write(printSuite(suite))
    if (suites.some(({ results }) => results.some(({ kind }) => kind === 'failed'))) outcome = 'problems'
    const written = report === undefined || (await writeReport(report, suites, host))
    return written ? outcome : 'problems'
  },
}

async function writeReport(path: string, suites: readonly TestSuite[], host: Host): Promise<boolean> {
  if (path === '-') {
    await host.output.write(printJUnit(suites))
    return true
  }
  const written = await host.write(path, printJUnit(suites))
  if (written.kind === 'failed') await host.errors.write(`patchbay: ${path} ${written.reason}.\n`)
  return written.kind === 'written'
}

const MARKS = { passed: '✓', failed: '✗', sample: '·' } as const satisfies Record<TestCaseResult['kind'], string>

function printSuite({ name, results }: TestSuite): string {
  const lines = results.flatMap(({ kind, title, differences }) => [
    `  ${MARKS[kind]} ${title}`,
    ...differences.map((difference) => printDifference(difference).replaceAll(/^/gm, '      ')),
  ])
  return [name, ...lines, `  ${summary(results)}`, ''].join('\n')
}

/** `2 passed, 1 failed, 3 expect nothing`. */
function summary(results: readonly TestCaseResult[]): string {
  const count = (kind: TestCaseResult['kind']): number => results.filter((result) => result.kind === kind).length
  const [passed, failed, samples] = [count('passed'), count('failed'), count('sample')]
  if (passed + failed + samples === 0) return 'no test cases'
  return `${passed} passed, ${failed} failed${samples === 0 ? '' : `, ${samples} without expectations`}`
}
