import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JavaMap, type JavaValue } from '../java/index.ts'
import { jsonNodeToJava, parseJsonNode, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../jsonpath/index.ts'
import { renderTemplate } from '../vtl/index.ts'
import type { OracleAnswer } from './oracle.ts'
import { velocityVariablesOf } from './velocityCases.ts'

/** An entry of `docs/known-differences.md`. */
export interface KnownDifference {
  readonly title: string
  /** JSON text. */
  readonly text: string
  readonly engine: string
  readonly here: string
}

export function readKnownDifferences(): readonly KnownDifference[] {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/known-differences.md'), 'utf8')
  const entry = /^## \d+\. (.+)\n\n```\ncase {4}(.+)\nengine {2}(.+)\nhere {4}(.+)\n```\n\n\S/gm
  return [...page.matchAll(entry)].map(([, title = '', text = '', engine = '', here = '']) => ({
    title,
    text,
    engine,
    here,
  }))
}

/** An engine's answer as the page writes it: JSON, or `error CLASS`. */
export function shownAnswer(answer: OracleAnswer): string {
  if (answer.kind === 'error') return `error ${answer.error}`
  return printInputJson(jsonNodeToJava(answer.output)).replaceAll(/@[0-9a-f]+/g, '@…')
}

/** Ours in the same form: JSON, or `error CODE`. */
export function answerHere(text: string): string {
  const { root } = parseJsonNode(text)
  const given = root === undefined ? null : jsonNodeToJava(root)
  const member = (name: string): JavaValue => (given instanceof JavaMap ? (given.entries.get(name) ?? null) : null)
  const path = member('path')
  if (typeof path === 'string') {
    const outcome = evaluateJsonPath(parseJsonPath(path).root, member('document'))
    return outcome.kind === 'value' ? printInputJson(outcome.value) : `error ${outcome.kind}`
  }
  const template = member('template')
  const outcome = renderTemplate(typeof template === 'string' ? template : '', { variables: velocityVariablesOf(root) })
  if (outcome.kind === 'rendered') return printInputJson(outcome.output)
  return `error ${outcome.diagnostics.find(({ severity }) => severity === 'error')?.code}`
}
