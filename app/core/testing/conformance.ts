import { type GatewayCase, parseGatewayCases } from './gatewayCaseFile.ts'
import { judgeGatewayCase } from './gatewayCaseJudge.ts'
import { runJsonPathCases } from './jsonPathCases.ts'
import { runVelocityCases } from './velocityCases.ts'

/** What came of the cases of one file, in one dialect or of one kind: `taken` are those of a form that the runner knows. */
export interface CaseFileReport {
  readonly label: string
  readonly total: number
  readonly taken: number
  readonly passed: number
  readonly failures: readonly { readonly id: string; readonly message: string }[]
  /** Cases that are not taken, with why, where the form tells. */
  readonly skipped?: readonly { readonly id: string; readonly message: string }[]
  /** The same, of each kind of case on its own. */
  readonly kinds?: readonly CaseFileReport[]
}

type RunCases = (file: string, text: string) => readonly CaseFileReport[]

/** A form of case file is known by the members of its cases, whatever the file is called. */
const forms: readonly { readonly members: readonly string[]; readonly run: RunCases }[] = [
  { members: ['kind', 'given', 'provenance'], run: runGatewayCases },
  { members: ['template', 'given'], run: runVelocityCases },
  { members: ['path', 'expect'], run: runJsonPathCases },
]

/** Runs the cases of a file of any known form; of an unknown one, or of what is no JSON, no case is taken. */
export function runCaseFile(file: string, text: string): readonly CaseFileReport[] {
  const cases = casesOf(text)
  const form = forms.find(({ members }) => members.every((name) => cases[0] !== undefined && name in cases[0]))
  return form?.run(file, text) ?? [{ label: file, total: cases.length, taken: 0, passed: 0, failures: [] }]
}

function casesOf(text: string): readonly object[] {
  try {
    const cases: unknown = JSON.parse(text)
    return Array.isArray(cases) ? cases.filter(isObject) : []
  } catch {
    return [] // no JSON, no cases: the report says 0
  }
}

function runGatewayCases(file: string, text: string): readonly CaseFileReport[] {
  const byKind = new Map<string, GatewayCase[]>()
  for (const each of parseGatewayCases(text)) byKind.set(each.kind, [...(byKind.get(each.kind) ?? []), each])
  const kinds = [...byKind].map(([kind, cases]) => runGatewayCasesOf(kind, cases))
  const sum = (count: (report: CaseFileReport) => number): number => kinds.reduce((all, kind) => all + count(kind), 0)
  return [
    {
      label: file,
      total: sum(({ total }) => total),
      taken: sum(({ taken }) => taken),
      passed: sum(({ passed }) => passed),
      failures: kinds.flatMap(({ failures }) => failures),
      skipped: kinds.flatMap(({ skipped = [] }) => skipped),
      kinds,
    },
  ]
}

function runGatewayCasesOf(label: string, cases: readonly GatewayCase[]): CaseFileReport {
  const verdicts = cases.map((each) => ({ id: each.id, verdict: judgeGatewayCase(each) }))
  const skipped = verdicts.flatMap(({ id, verdict }) =>
    verdict.kind === 'skipped' ? [{ id, message: verdict.reason }] : [],
  )
  const failures = verdicts.flatMap(({ id, verdict }) =>
    verdict.kind === 'judged' && verdict.differences.length > 0
      ? [{ id, message: verdict.differences.join('; ') }]
      : [],
  )
  const taken = cases.length - skipped.length
  return { label, total: cases.length, taken, passed: taken - failures.length, failures, skipped }
}

const isObject = (each: unknown): each is object => typeof each === 'object' && each !== null
