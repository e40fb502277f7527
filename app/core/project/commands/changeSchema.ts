import { assertNever } from '../../text/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { CommandOf } from '../command.ts'
import type { Project } from '../model.ts'
import type { CommandChange } from './commandChange.ts'
import { changeModel } from './changeModel.ts'
import { changePayload } from './changePayload.ts'
import { changeRequestBody } from './changeRequestBody.ts'

type SchemaCommand = CommandOf<'setRequestBody'> | CommandOf<'setPayload'> | CommandOf<'updateModel'>

/** A schema's change alone: no rule follows its fields. */
export function changeSchema(project: Project, command: SchemaCommand, freshId: () => Id): CommandChange {
  switch (command.type) {
    case 'setRequestBody':
      return changeRequestBody(project, command, freshId)
    case 'setPayload':
      return changePayload(project, command, freshId)
    case 'updateModel':
      return changeModel(project, command, freshId)
    default:
      return assertNever(command)
  }
}
