import type { Id } from '../../core/mapping/index.ts'
import { type ProjectMethod, ruleViewAt, type TestCase } from '../../core/project/index.ts'
import type { Focus } from './selectionSlice.ts'
import type { EditorState } from './store.ts'

/** The chosen method; undefined in a project without one. */
export function selectMethod(state: EditorState): ProjectMethod | undefined {
  return state.project.methods.find((method) => method.id === state.methodId) ?? state.project.methods[0]
}

/** The chosen sample of the chosen method; its first where the choice is gone. */
export function selectTestCase(state: EditorState): TestCase | undefined {
  const testCases = selectMethod(state)?.testCases ?? []
  return testCases.find((testCase) => testCase.id === state.testCaseId) ?? testCases[0]
}

export const selectApi = (state: EditorState): EditorState['project']['api'] => state.project.api
export const selectMethods = (state: EditorState): readonly ProjectMethod[] => state.project.methods

/** The rule that a target row or a line stands for now; undefined for anything else, and where nothing is mapped. */
export function ruleOfFocus(method: ProjectMethod | undefined, focus: Focus | undefined): Id | undefined {
  if (focus?.kind === 'line') return focus.rule
  if (method === undefined || focus?.kind !== 'target' || focus.place === undefined) return undefined
  return ruleViewAt(method, focus.place)?.rule
}
