import { type Field, memberPath } from '../../schema/index.ts'
import { textRange } from '../../text/index.ts'
import type { CompletionItem } from '../answers.ts'
import { isArrayPlace, memberFields } from '../fields/fieldPlace.ts'
import { fieldsAtPath } from '../fields/jsonPathPlace.ts'
import { fieldDocumentation } from '../template/membersOf.ts'
import { completionItem } from './item.ts'

/** The step that is being written: `.na`, `['na`, `[0`, or `$` alone. */
const lastStep = /(?:\.([\w-]*)|\[\s*(?:(['"])((?:(?!\2)[^\\])*)|(-?[\d:*]*)))$/

/**
 * How a JSONPath can go on at `offset`, after the fields of a payload. Edits replace the step being written, and are
 * offsets into `path`. Nothing for steps the schema does not know, and inside of filters.
 */
export function completeJsonPath(path: string, offset: number, root: Field): readonly CompletionItem[] {
  const before = path.slice(0, offset)
  if (before === '') return [rootItem(path)]
  const step = before === '$' ? { index: 1 } : lastStep.exec(before)
  if (step === null) return []
  const parent = before.slice(0, step.index)
  const found = fieldsAtPath(root, parent)
  if (found === undefined) return []
  const end = offset + (/^[\w-]*(?:['"]?\])?/.exec(path.slice(offset))?.[0].length ?? 0)
  const range = textRange(step.index, before.endsWith('[') || before === '$' ? offset + closing(path, offset) : end)
  if (isArrayPlace(found.place)) return arraySteps(range)
  return memberFields(found.place).map((field) => {
    const insert = memberPath('', field.name)
    return completionItem({ label: field.name, kind: 'field', range, insert, documentation: fieldDocumentation(field) })
  })
}

/** A closing bracket that the editor has put behind the caret belongs to the step. */
function closing(path: string, offset: number): number {
  return path.charAt(offset) === ']' ? 1 : 0
}

function rootItem(path: string): CompletionItem {
  const documentation = { signature: '$', text: 'All of the body.' }
  return completionItem({
    label: '$',
    kind: 'value',
    range: textRange(0, path.startsWith('$') ? 1 : 0),
    insert: '$',
    documentation,
  })
}

const steps = [
  { label: '[0]', text: 'The first item.' },
  { label: '[*]', text: 'Every item, as a list.' },
] as const

function arraySteps(range: CompletionItem['edit']['range']): readonly CompletionItem[] {
  return steps.map(({ label, text }, rank) =>
    completionItem({ label, kind: 'value', range, insert: label, documentation: { signature: label, text }, rank }),
  )
}
