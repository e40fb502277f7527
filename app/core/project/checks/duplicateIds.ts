import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { Project } from '../model.ts'

/** Members that hold other people's documents, where an `id` is none of ours. */
const FOREIGN: ReadonlySet<string> = new Set(['schema', 'opaque', 'openapi', 'context'])

/** Ids that stand in the document twice, which makes rules and rows indistinguishable. */
export function duplicateIds(project: Project): readonly Diagnostic[] {
  const seen = new Set<string>()
  const problems: Diagnostic[] = []
  collect(project, '', seen, problems)
  return problems
}

function collect(part: unknown, pointer: string, seen: Set<string>, problems: Diagnostic[]): void {
  if (typeof part !== 'object' || part === null) return
  for (const [name, value] of Object.entries(part)) {
    const at = appendPointer(pointer, name)
    if (declaresId(part, name) && typeof value === 'string') {
      if (seen.has(value)) problems.push(duplicate(value, at))
      seen.add(value)
    } else if (!FOREIGN.has(name)) collect(value, at, seen, problems)
  }
}

/** A loop's id is declared where the loop is, and only named by sources; so is a variable's. */
function declaresId(part: object, name: string): boolean {
  if (name === 'loop') return 'over' in part
  return name === 'id' && !('kind' in part && part.kind === 'variable')
}

function duplicate(id: string, pointer: string): Diagnostic {
  const message = `The id ${id} stands in the project twice.`
  return atPointer('project/duplicate-id', 'error', pointer, { message, hint: 'Give one of them another id.' })
}
