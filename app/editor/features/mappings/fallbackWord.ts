import type { Fallback } from '../../../core/mapping/index.ts'

const words = { omit: 'omit', null: 'null', empty: 'empty' } as const

/** What is sent without a value, in a word. */
export function fallbackWord(fallback: Fallback): string {
  return typeof fallback === 'string' ? words[fallback] : 'default'
}
