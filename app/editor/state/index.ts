export { createEditorStore, type EditorActions, type EditorState, type EditorStore } from './store.ts'
export { EditorStoreContext, useEditor, useEditorActions, useEditorStore } from './useEditor.ts'
export {
  focusOfSide,
  responseDrawing,
  ruleOfFocus,
  selectApi,
  selectDrawn,
  selectDrawnSample,
  selectMethod,
  selectMethods,
  selectTestCase,
} from './selectors.ts'
export type { Focus } from './selectionSlice.ts'
export type { BottomTab, DialogName, PreviewTab, Side } from './viewSlice.ts'
export { selectSuggestions, suggestionKey } from './matchSlice.ts'
export type { TestResult } from './testsSlice.ts'
export type { Notice } from './sessionSlice.ts'
export { applyLoadedCommand, loadCommands, loadedSides } from './lazyCommands.ts'
export { undoHistory } from './history.ts'
