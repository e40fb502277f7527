import type { Json } from './json.ts'

/** Two-space indent, members in the order given, a final newline: the same value always gives the same bytes. */
export function printCanonicalJson(json: Json): string {
  return `${JSON.stringify(json, null, 2)}\n`
}
