import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type JsonNode, parseJsonNode } from '../json/index.ts'
import type { VtlDialect } from '../vtl/index.ts'

/** The engines themselves, run by a script that takes cases as JSON lines (`PATCHBAY_ORACLE` names it). */
export const oracle: string =
  process.env['PATCHBAY_ORACLE'] ?? join(import.meta.dirname, '../../../../shared/oracle/oracle.sh')

/** How the script calls the dialects. */
export const oracleModes: Readonly<Record<VtlDialect, string>> = { 'api-gateway': 'aws', 'velocity-1.7': 'neutral' }

/** What an engine made of a case: a value, with its exact numbers, or the class of what it threw. */
export type OracleAnswer =
  | { readonly kind: 'output'; readonly output: JsonNode; readonly definite: boolean }
  | { readonly kind: 'error'; readonly error: string }

/** Cases that one process is asked: what it prints is held in memory. */
const mostAtOnce = 20_000

/**
 * The answers to cases, each a JSON object's text, in order. Fewer than there are cases where the script is missing or
 * broke off.
 */
export function askOracle(cases: readonly string[], dialect: VtlDialect = 'api-gateway'): readonly OracleAnswer[] {
  if (cases.length > mostAtOnce) {
    return [...askOracle(cases.slice(0, mostAtOnce), dialect), ...askOracle(cases.slice(mostAtOnce), dialect)]
  }
  // json-smart reads the lines, and drops a raw U+007F.
  const input = cases.map((each) => `${each.replaceAll('\u007F', String.raw`\u007f`)}\n`).join('')
  const args = [oracle, '--mode', oracleModes[dialect]]
  const run = spawnSync('sh', args, { input, encoding: 'utf8', maxBuffer: 1 << 30 })
  return run.stdout.split('\n').flatMap((line) => (line === '' ? [] : [readAnswer(line)]))
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.find((each) => each.name === name)?.value : undefined
}

function readAnswer(line: string): OracleAnswer {
  const { root } = parseJsonNode(line)
  const error = member(root, 'error')
  const output = member(root, 'output')
  const definite = member(root, 'definite')
  if (output === undefined) return { kind: 'error', error: error?.kind === 'string' ? error.value : line }
  return { kind: 'output', output, definite: definite?.kind === 'boolean' && definite.value }
}

/** Half of a surrogate pair is `?` in the bytes that Java writes, as it is in those that API Gateway sends. */
export function asWritten(output: string | null): string | null {
  return output === null ? null : output.replace(/[\uD800-\uDFFF]/gu, '?')
}

/** What a template's case printed; null where the engine threw. */
export function printedBy(answer: OracleAnswer): string | null {
  return answer.kind === 'output' && answer.output.kind === 'string' ? answer.output.value : null
}
