import type { Id } from '../mapping/index.ts'
import type { ProjectMethod } from './model.ts'
import { showPlace } from './payload/show.ts'
import { walkRules } from './payload/walkRules.ts'
import { type RuleView, ruleViewAt } from './ruleView.ts'
import type { TargetPlace } from './tree.ts'

/** One mapping of a method as a line of a table. */
export interface MappingRow {
  readonly rule: Id
  readonly place: TargetPlace
  /** Where it goes, as people read it: `lines[].sku`, `header X-Tenant`. */
  readonly to: string
  /** What it sends, in the text form of expressions; of a loop, what it walks over. */
  readonly from: string
  readonly view: RuleView
}

/** Every rule of a drawing that holds a value or a loop: parameters first, then payloads in order. */
export function mappingRows(method: ProjectMethod): readonly MappingRow[] {
  const places: TargetPlace[] = method.mapping.parameters.map(({ to }) => ({ in: to.in, name: to.name }))
  for (const { id, body } of method.mapping.payloads) {
    if (body.kind !== 'rules') continue
    walkRules(body.root, ({ place, loop }) => {
      // A loop is told at its array, which is walked by itself.
      if (loop === undefined) places.push({ in: 'body', payload: id, path: place })
    })
  }
  return places.flatMap((place) => {
    const view = ruleViewAt(method, place)
    const from = view?.value?.text ?? view?.over.map((text) => `each of ${text}`).join(', ') ?? ''
    if (view === undefined || (from === '' && view.kind !== 'raw')) return []
    return [{ rule: view.rule, place, to: showPlace(place), from: view.kind === 'raw' ? 'raw part' : from, view }]
  })
}
