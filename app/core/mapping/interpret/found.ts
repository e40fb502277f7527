import type { JavaValue } from '../../java/index.ts'

/**
 * What an expression comes to for one request. `text` is text by nature (a parameter, a header, what a function made);
 * `typed` is a value of a JSON document, or a constant other than text, with its exact JSON.
 */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'null' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'typed'; readonly value: Exclude<JavaValue, null>; readonly json?: string }

export const absent: Found = { kind: 'absent' }

export function foundText(text: string): Found {
  return { kind: 'text', text }
}

/** A value of a document: null is kept apart from absent. */
export function foundValue(value: JavaValue): Found {
  return value === null ? { kind: 'null' } : { kind: 'typed', value }
}
