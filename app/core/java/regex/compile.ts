import { linkProgram } from './link.ts'
import { parseRegex } from './parser.ts'
import type { RegexCompiled, RegexFlags } from './regex.ts'

/**
 * A pattern of java.util.regex (Java 17) ready to match; a pattern that Java refuses, or that this matcher does not
 * take (`\X`, `\N{…}`, `\b{g}`, blocks, canonical equivalence), gives the reason instead. Never throws.
 */
export function compileRegex(pattern: string, flags: RegexFlags = {}): RegexCompiled {
  const parsed = parseRegex(pattern, flags)
  if (parsed.kind !== 'parsed') return parsed
  const program = linkProgram(parsed.root, parsed)
  return { kind: 'regex', regex: { pattern, groupCount: parsed.groupCount, groupNames: parsed.groupNames, program } }
}
