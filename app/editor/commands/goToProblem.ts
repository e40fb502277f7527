import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { drawingOf, type DrawnMethod, placeOfRule, type ProjectMethod } from '../../core/project/index.ts'
import { type DialogName, type EditorStore, loadedSides } from '../state/index.ts'
import { drawingOfPayload } from './drawingsIn.ts'
import { goToDrawing, goToTarget } from './goToTarget.ts'

/** The dialog that edits what a pointer below a method leads to, by its first member. */
const dialogOfMember: Readonly<Partial<Record<string, DialogName>>> = {
  request: 'method-request',
  path: 'method-request',
  integration: 'integration',
  testCases: 'samples',
  integrationResponses: 'responses',
  methodResponses: 'method-responses',
}

/** Shows where a problem is: its rule's row, its template, or the form of what it is about. */
export function goToProblem(store: EditorStore, { at }: Diagnostic): void {
  const { project, actions } = store.getState()
  if (at.kind === 'source') {
    const drawing = drawingOfPayload(project.methods, at.source)
    if (drawing !== undefined) goToDrawing(store, drawing)
    return actions.setBottomTab('template')
  }
  if (at.kind === 'pointer' && at.pointer.startsWith('/api/gatewayResponses'))
    return actions.openDialog('gateway-responses')
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
    for (const drawn of drawingsOf(store, method)) {
      const place = placeOfRule(drawn, rule as ProjectMethod['id'])
      if (place !== undefined) return goToTarget(store, drawingOf(drawn), place)
    }
  }
}

/** The method's request, then its responses. */
function drawingsOf(store: EditorStore, method: ProjectMethod): readonly DrawnMethod[] {
  const { api } = store.getState().project
  const responses = method.integrationResponses.flatMap(({ id }) => loadedSides()?.responseSide(api, method, id) ?? [])
  return [method, ...responses]
}
