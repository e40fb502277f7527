import type { Diagnostic, Parsed } from '../diagnostics/index.ts'
import { type Json, parseJsonNode } from '../json/index.ts'
import { type Observed, createObserved, observe } from './observe.ts'

/**
 * A draft-04 schema that all the given JSON samples fit: the types seen at each place, items of an array merged into
 * one `items`, `required` for the members that every object at a place has. No samples, or none readable, give `{}`.
 * Broken JSON gives the parser's diagnostics; with several samples their place's `source` is `sample 2`, from 1.
 */
export function inferSchema(...samples: readonly string[]): Parsed<Json> {
  const seen = createObserved()
  const diagnostics: Diagnostic[] = []
  samples.forEach((text, index) => {
    const parsed = parseJsonNode(text)
    if (parsed.root !== undefined) observe(parsed.root, seen)
    const source = samples.length > 1 ? `sample ${index + 1}` : undefined
    diagnostics.push(...parsed.diagnostics.map((diagnostic) => fromSource(diagnostic, source)))
  })
  return { root: schemaOf(seen), diagnostics }
}

function fromSource(diagnostic: Diagnostic, source: string | undefined): Diagnostic {
  if (source === undefined || diagnostic.at.kind !== 'source') return diagnostic
  return { ...diagnostic, at: { ...diagnostic.at, source } }
}

function schemaOf(seen: Observed): Json {
  const types = [...seen.types].filter((type) => type !== 'integer' || !seen.types.has('number'))
  const [only] = types
  if (only === undefined) return {}
  const members = [...seen.members]
  const required = members.filter(([, member]) => member.times === seen.objects).map(([name]) => name)
  return {
    type: types.length === 1 ? only : types,
    // fromEntries defines own members, whatever they are called.
    ...(members.length > 0 && {
      properties: Object.fromEntries(members.map(([name, member]) => [name, schemaOf(member.seen)])),
    }),
    ...(required.length > 0 && { required }),
    ...(seen.items !== undefined && { items: schemaOf(seen.items) }),
  }
}
