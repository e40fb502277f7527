import type { Id } from '../mapping/index.ts'
import type { ProjectMethod } from './model.ts'
import { walkRules } from './payload/walkRules.ts'
import type { TargetPlace } from './tree.ts'

/** Where a rule of a drawing stands; undefined for a rule that it does not have. */
export function placeOfRule(method: ProjectMethod, rule: Id): TargetPlace | undefined {
  const parameter = method.mapping.parameters.find(({ id }) => id === rule)
  if (parameter !== undefined) {
    const { in: part, name } = parameter.to
    return { in: part, name }
  }
  for (const { id, body } of method.mapping.payloads) {
    if (body.kind !== 'rules') continue
    let found: TargetPlace | undefined
    walkRules(body.root, (placed) => {
      if (placed.rule === rule) found ??= { in: 'body', payload: id, path: placed.place }
    })
    if (found !== undefined) return found
  }
  return undefined
}
