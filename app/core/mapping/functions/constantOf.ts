import type { Cases } from '../compile/leaf.ts'
import { constantText } from '../compile/text.ts'

/** The text of an argument that is constant; undefined of any other. */
export function constantOf(cases: Cases): string | undefined {
  const [only] = cases
  return only?.leaf.kind === 'constant' && cases.length === 1 ? constantText(only.leaf.json) : undefined
}
