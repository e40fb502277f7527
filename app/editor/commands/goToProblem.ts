import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { placeOfRule, type ProjectMethod } from '../../core/project/index.ts'
import type { DialogName, EditorStore } from '../state/index.ts'
import { goToTarget } from './goToTarget.ts'

/** The dialog that edits what a pointer below a method leads to, by its first member. */
const dialogOfMember: Readonly<Partial<Record<string, DialogName>>> = {
  request: 'method-request',
  path: 'method-request',
  integration: 'integration',
  testCases: 'samples',
}

/** Shows where a problem is: its rule's row, its template, or the form of what it is about. */
export function goToProblem(store: EditorStore, { at }: Diagnostic): void {
  const { project, actions } = store.getState()
  if (at.kind === 'source') return actions.setBottomTab('template')
  const method = project.methods.find(({ id }) => id === at.method)
  if (at.kind === 'rule') return goToRule(store, method, at.rule)
  if (method === undefined) return
  actions.selectMethod(method.id)
  const [, , , member = ''] = at.pointer.split('/')
  const dialog = dialogOfMember[member]
  if (dialog !== undefined) actions.openDialog(dialog)
}

function goToRule(store: EditorStore, named: ProjectMethod | undefined, rule: string): void {
  const { methods } = store.getState().project
  for (const method of named === undefined ? methods : [named]) {
    const place = placeOfRule(method, rule as ProjectMethod['id'])
    if (place !== undefined) return goToTarget(store, method.id, place)
  }
}
