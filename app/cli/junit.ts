import type { TestCaseResult, TestDifference } from '../core/project/index.ts'

/** The results of a project's test cases, under the project's name. */
export interface TestSuite {
  readonly name: string
  readonly results: readonly TestCaseResult[]
}

/** JUnit's XML, as pipelines read it: a suite a project; samples that expect nothing count as skipped. */
export function printJUnit(suites: readonly TestSuite[]): string {
  const all = suites.flatMap(({ results }) => results)
  const body = suites.map(printSuite).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="patchbay" ${counts(all)}>\n${body}</testsuites>\n`
}

function printSuite({ name, results }: TestSuite): string {
  return `  <testsuite name="${escaped(name)}" ${counts(results)}>\n${results.map(printCase).join('')}  </testsuite>\n`
}

function counts(results: readonly TestCaseResult[]): string {
  const count = (kind: TestCaseResult['kind']): number => results.filter((result) => result.kind === kind).length
  return `tests="${results.length}" failures="${count('failed')}" errors="0" skipped="${count('sample')}"`
}

function printCase({ title, kind, differences }: TestCaseResult): string {
  // Pipelines group by class: the method is one. A path holds no ": ".
  const colon = title.indexOf(': ')
  const names = `classname="${escaped(title.slice(0, colon))}" name="${escaped(title.slice(colon + 2))}"`
  if (kind === 'passed') return `    <testcase ${names}/>\n`
  const inner =
    kind === 'sample'
      ? '<skipped message="It expects nothing."/>'
      : `<failure message="${escaped(differences.map(({ what }) => what).join(', '))}">${escaped(differences.map(printDifference).join('\n'))}</failure>`
  return `    <testcase ${names}>${inner}</testcase>\n`
}

/** What was expected and what came, a line each. */
export function printDifference({ what, expected, actual }: TestDifference): string {
  const came = actual === undefined ? 'nothing' : JSON.stringify(actual)
  return `${what}\n  expected ${JSON.stringify(expected)}\n  came     ${came}`
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
])

/** What XML 1.0 has no form for (control characters, lone surrogates) becomes U+FFFD. */
function escaped(text: string): string {
  return text.replaceAll(
    /[&<>"\n\r\t]|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (found) => ENTITIES.get(found) ?? '\ufffd',
  )
}
