import type { ProjectMethod, TestCase } from '../../core/project/index.ts'
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
