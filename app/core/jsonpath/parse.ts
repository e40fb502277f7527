import { atRange, type Diagnostic, type Parsed } from '../diagnostics/index.ts'
import { textRange } from '../text/index.ts'
import type { JsonPath } from './jsonPath.ts'
import { readPath } from './parser.ts'
import { unverifiedForms } from './unverified.ts'

/**
 * A path of Jayway's dialect (2.9.0), as `$input.json` and `$input.path` take it. A path that Jayway refuses has the
 * error `jsonpath/syntax`, and `root` holds the segments before the mistake; forms that Jayway 2.0.0 reads otherwise
 * have the info `jsonpath/unverified-on-aws`, since nobody knows which version API Gateway runs. Ranges are of `text`.
 */
export function parseJsonPath(text: string): Parsed<JsonPath> {
  if (text === '') {
    return {
      root: { text, definite: true, segments: [] },
      diagnostics: [syntaxError(text, 'Path can not be empty', 0, 0)],
    }
  }
  const parsed = readPath(text, 0, 0)
  if (parsed.kind === 'path') return { root: parsed.path, diagnostics: unverifiedForms(parsed.path) }
  const root: JsonPath = { text, definite: true, segments: parsed.segments }
  return { root, diagnostics: [syntaxError(text, parsed.message, parsed.start, parsed.end)] }
}

const cache = new Map<string, Parsed<JsonPath>>()
const cacheSize = 500

/** `parseJsonPath`, remembering the last 500 paths: a loop in a template reads the same one over and over. */
export function jsonPathOf(text: string): Parsed<JsonPath> {
  const known = cache.get(text)
  if (known !== undefined) return known
  const parsed = parseJsonPath(text)
  if (cache.size >= cacheSize) for (const oldest of [...cache.keys()].slice(0, cacheSize / 2)) cache.delete(oldest)
  cache.set(text, parsed)
  return parsed
}

function syntaxError(text: string, message: string, start: number, end: number): Diagnostic {
  const from = Math.min(start, text.length)
  return atRange('jsonpath/syntax', 'error', textRange(from, Math.min(Math.max(end, from), text.length)), {
    message: `The JSONPath ${text} is refused: ${message}`,
    hint: "Write $.name, $['a name'], [0], [1:], [*], ..name or [?(@.name == 'value')].",
  })
}
