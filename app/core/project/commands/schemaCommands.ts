import type { Id } from '../../mapping/index.ts'
import { relinked } from '../drift/relink.ts'
import { driftBetween, type SchemaCommand } from '../drift/schemaDrift.ts'
import type { Project } from '../model.ts'
import { changeSchema } from './changeSchema.ts'
import type { CommandChange, CommandDefinition } from './commandChange.ts'

/** Rules follow a field whose rename leaves no doubt; the others stay, and become problems. */
export const setRequestBody: CommandDefinition<'setRequestBody'> = followed
export const setPayload: CommandDefinition<'setPayload'> = followed
export const updateModel: CommandDefinition<'updateModel'> = followed

function followed(project: Project, command: SchemaCommand, freshId: () => Id): CommandChange {
  const change = changeSchema(project, command, freshId)
  if (change.kind === 'refused') return change
  const certain = driftBetween(project, change.project).flatMap(({ relinks }) => relinks.filter((one) => one.certain))
  if (certain.length === 0) return change
  const next = relinked(change.project, certain, freshId)
  if (JSON.stringify(next.methods) === JSON.stringify(change.project.methods)) return change
  const fields = certain.map(({ from, to }) => `${from} as ${to}`)
  return { ...change, project: next, announce: `${change.label}. Lines follow ${fields.join(', ')}.` }
}

/** Gives a schema its new version, with the re-links that a person chose. */
export const applySchema: CommandDefinition<'applySchema'> = (project, { change, relinks }, freshId) => {
  const changed = changeSchema(project, change, freshId)
  if (changed.kind === 'refused' || relinks.length === 0) return changed
  const announce = `${changed.label}. ${relinks.length === 1 ? '1 field is' : `${relinks.length} fields are`} re-linked.`
  return { ...changed, project: relinked(changed.project, relinks, freshId), announce }
}
