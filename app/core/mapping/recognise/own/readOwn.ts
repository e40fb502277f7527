import { parseTemplate } from '../../../vtl/index.ts'
import { compileMapping } from '../../compile/compileMapping.ts'
import type { Body, Id } from '../../model.ts'
import { normaliseMapping } from '../../normalise/index.ts'
import type { RecogniseHints } from '../scope.ts'
import type { Own } from './held.ts'
import { readJsonRoot } from './json.ts'

type Rules = Extract<Body, { kind: 'rules' }>

/**
 * A template of JSON as a drawing that compiles to it, byte for byte, and keeps nothing raw: as the compiler writes
 * functions, choices, collects and loops in step. Undefined where there is none that this can read, as of nearly all
 * templates that people write.
 */
export function readOwn(vtl: string, { ids, side }: RecogniseHints): Rules | undefined {
  const { root, diagnostics } = parseTemplate(vtl)
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined
  const own: Own = { source: vtl, held: new Map(), loops: [], freshId: () => ids.next() as Id }
  const found = readJsonRoot(root.body, own)
  if (found === undefined) return undefined
  const body: Rules = { kind: 'rules', format: 'json', variables: [], root: found }
  const mapping = normaliseMapping({ parameters: [], payloads: [{ id: 'payload' as Id, key: 'key', body }] })
  const compiled = compileMapping(mapping, { side, integrationType: 'AWS' })
  const saved = mapping.payloads[0]?.body
  return compiled.templates.get('key')?.text === vtl && saved?.kind === 'rules' ? saved : undefined
}
