import type { RuleView } from '../../../../core/project/index.ts'

/** What a loop says in its header: `each item of body.items · where item.qty > 0`. */
export function loopSentences({ loops }: RuleView): readonly string[] {
  return loops.map(
    ({ name, text, where }) => `each ${name} of ${text}${where === undefined ? '' : ` · where ${where.text}`}`,
  )
}
