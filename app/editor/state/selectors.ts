import type { Id } from '../../core/mapping/index.ts'
import { type DrawnMethod, type ProjectMethod, ruleViewAt, type TestCase } from '../../core/project/index.ts'
import type { MappingSide } from '../../core/apigateway/index.ts'
import { loadedSides } from './lazyCommands.ts'
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

/** The chosen method as the drawing on the canvas sees it; undefined where it has no response to draw. */
export function selectDrawn(state: EditorState): DrawnMethod | undefined {
  const method = selectMethod(state)
  if (method === undefined || state.drawnSide === 'request') return method
  const { integration, integrationResponses } = method
  // What a proxy still has of them is passed over.
  if (integration.type === 'HTTP_PROXY' || integration.type === 'AWS_PROXY') return undefined
  const response = integrationResponses.find(({ id }) => id === state.drawnResponse) ?? integrationResponses[0]
  return response && loadedSides()?.responseSide(state.project.api, method, response.id)
}

/** The drawing of an integration response of the chosen method; undefined for one that it inherits, and for none. */
export function responseDrawing(state: EditorState, response: Id | undefined): DrawnMethod | undefined {
  const method = selectMethod(state)
  if (method === undefined || response === undefined) return undefined
  return loadedSides()?.responseSide(state.project.api, method, response)
}

/** The chosen sample as the drawing on the canvas reads it: of a response, what the backend answers. */
export function selectDrawnSample(state: EditorState): TestCase | undefined {
  const sample = selectTestCase(state)
  return sample === undefined || state.drawnSide === 'request' ? sample : loadedSides()?.backendSample(sample)
}

/** What is pointed at where it is of that side: rows and lines are of the drawing on the canvas. */
export function focusOfSide(focus: Focus | undefined, drawn: MappingSide, side: MappingSide): Focus | undefined {
  if (focus === undefined) return undefined
  return (focus.kind === 'span' ? focus.of : drawn) === side ? focus : undefined
}

export const selectApi = (state: EditorState): EditorState['project']['api'] => state.project.api
export const selectMethods = (state: EditorState): readonly ProjectMethod[] => state.project.methods

/** The rule that a target row or a line stands for now; undefined for anything else, and where nothing is mapped. */
export function ruleOfFocus(method: ProjectMethod | undefined, focus: Focus | undefined): Id | undefined {
  if (focus?.kind === 'line') return focus.rule
  if (method === undefined || focus?.kind !== 'target' || focus.place === undefined) return undefined
  return ruleViewAt(method, focus.place)?.rule
}
