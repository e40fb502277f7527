import { type Source, suggest, type Suggestion } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
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
export function suggestLines(project: Project, method: ProjectMethod): readonly LineSuggestion[] {
  const sources = sourceFields(sourceTree(project, method))
  const targets = targetFields(project, method, targetTree(project, method))
  return suggest(sources.fields, targets.fields).flatMap((one): readonly LineSuggestion[] => {
    const [from, to] = [sources.sources.get(one.source), targets.places.get(one.target)]
    return from === undefined || to === undefined ? [] : [{ ...one, from, to }]
  })
}
