import { type Diagnostic, atRule } from '../../diagnostics/index.ts'
import { loopsIn } from '../payload/loops.ts'
import { showSource } from '../payload/show.ts'
import { linesOf } from '../trees/linesOf.ts'
import type { MethodInProject } from './methodInProject.ts'

/** Rules that read what the method request does not have. */
export function danglingSources({ project, method }: MethodInProject): readonly Diagnostic[] {
  return linesOf(project, method).flatMap(({ dangling, rule, source, kind }) => {
    if (!dangling) return []
    const loops = method.mapping.payloads.map(loopsIn).find((own) => source.kind === 'loop' && own.has(source.loop))
    const shown = showSource(source, loops)
    const words = {
      message: kind === 'stage' ? `The API has no stage variable for ${shown}.` : `The method request has no ${shown}.`,
      hint:
        kind === 'body'
          ? 'Add the field to the request body, or connect another.'
          : 'Declare it, or connect another source.',
    }
    return [atRule('project/dangling-source', 'warning', rule, words, method.id)]
  })
}
