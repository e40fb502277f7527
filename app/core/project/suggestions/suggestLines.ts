import { type Source, suggest, type Suggestion } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import type { DrawnMethod } from '../sides/drawnMethod.ts'
import { sourceTree } from '../trees/sourceTree.ts'
import { targetTree } from '../trees/targetTree.ts'
import type { TargetPlace } from '../tree.ts'
import { sourceFields, targetFields } from './matchFields.ts'

/** A line that could be drawn: what `applySuggestions` takes, and why; `key`s are those of the rows. */
export interface LineSuggestion extends Suggestion {
  readonly from: Source
  readonly to: TargetPlace
}

/**
 * Lines that a method's fields suggest, best first: from what the client sends (parameters and bodies) to what nobody
 * has mapped. Loops come as suggestions of their own, beside those for the fields of their items.
 */
export function suggestLines(project: Project, method: DrawnMethod): readonly LineSuggestion[] {
  const sources = sourceFields(sourceTree(project, method))
  const targets = targetFields(project, method, targetTree(project, method))
  return suggest(sources.fields, targets.fields).flatMap((one): readonly LineSuggestion[] => {
    const [from, to] = [sources.sources.get(one.source), targets.places.get(one.target)]
    return from === undefined || to === undefined || !isSaid(method, from, to) ? [] : [{ ...one, from, to }]
  })
}

/** Templates of a response see no header of the backend; and a status is nobody's field, whatever it is called. */
function isSaid({ response }: DrawnMethod, from: Source, to: TargetPlace): boolean {
  if (response === undefined) return true
  if (from.kind === 'parameter' && from.in === 'header') return to.in === 'header'
  return to.in !== 'status'
}
