import { type EditorState, selectMethod } from '../state/index.ts'
import type { EditorCommand } from './editorCommand.ts'

const hasMethod = (state: EditorState): boolean => selectMethod(state) !== undefined

/** Every command, in the order that the palette lists them before anything is typed. */
export const editorCommands: readonly EditorCommand[] = [
  {
    id: 'undo',
    title: 'Undo',
    keys: 'Ctrl Z',
    available: ({ history }) => history.past.length > 0,
    run: (store) => store.getState().actions.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    keys: 'Ctrl Shift Z',
    available: ({ history }) => history.future.length > 0,
    run: (store) => store.getState().actions.redo(),
  },
  { id: 'history', title: 'Show the history', run: open('history') },
  { id: 'review', title: 'Review changes', run: open('review') },
  { id: 'mappings', title: 'Find in all mappings', keys: 'Ctrl Shift F', run: open('mappings') },
  { id: 'methods', title: 'Show all methods', run: open('methods') },
  { id: 'method-request', title: 'Edit the method request', available: hasMethod, run: open('method-request') },
  { id: 'integration', title: 'Edit the integration', available: hasMethod, run: open('integration') },
  {
    id: 'responses',
    title: 'Edit the integration responses',
    available: hasMethod,
    run: open('responses'),
  },
  {
    id: 'method-responses',
    title: 'Edit the method responses',
    available: hasMethod,
    run: open('method-responses'),
  },
  { id: 'gateway-responses', title: 'Edit the gateway responses', run: open('gateway-responses') },
  {
    id: 'draw-request',
    title: 'Draw the request',
    keys: 'R',
    available: ({ drawnSide }) => drawnSide === 'response',
    run: (store) => store.getState().actions.showDrawing('request'),
  },
  {
    id: 'draw-response',
    title: 'Draw the response',
    keys: 'R',
    available: (state) => hasMethod(state) && state.drawnSide === 'request',
    run: (store) => store.getState().actions.showDrawing('response'),
  },
  { id: 'samples', title: 'Edit samples', available: hasMethod, run: open('samples') },
  {
    id: 'add-sample',
    title: 'Add a sample',
    available: hasMethod,
    run(store) {
      const method = selectMethod(store.getState())
      if (method !== undefined) store.getState().actions.dispatch({ type: 'addTestCase', method: method.id })
    },
  },
  { id: 'run-tests', title: 'Run the tests of all methods', run: (store) => store.getState().actions.runAllTests() },
  {
    id: 'duplicate-method',
    title: 'Duplicate this method',
    available: hasMethod,
    run(store) {
      const method = selectMethod(store.getState())
      if (method !== undefined) store.getState().actions.dispatch({ type: 'duplicateMethod', method: method.id })
    },
  },
  { id: 'show-rule', title: 'Show the rule', run: showBottom('rule') },
  { id: 'show-template', title: 'Show the template', run: showBottom('template') },
  { id: 'show-problems', title: 'Show the problems', run: showBottom('problems') },
  { id: 'show-tests', title: 'Show the tests', run: showBottom('tests') },
  { id: 'show-request', title: 'Show the request', run: showPreview('request') },
  { id: 'show-response', title: 'Show the response', run: showPreview('response') },
  { id: 'show-trace', title: 'Show the trace', run: showPreview('trace') },
  { id: 'gallery', title: 'Open the gallery', run: open('gallery') },
  { id: 'import', title: 'Import', run: open('import') },
  { id: 'export', title: 'Export', run: open('export') },
  { id: 'theme-light', title: 'Use the light theme', run: (store) => store.getState().actions.setTheme('light') },
  { id: 'theme-dark', title: 'Use the dark theme', run: (store) => store.getState().actions.setTheme('dark') },
  { id: 'theme-system', title: 'Use the system’s theme', run: (store) => store.getState().actions.setTheme('system') },
  { id: 'keys', title: 'Show the keys', keys: '?', run: open('keys') },
]

type Actions = ReturnType<Parameters<EditorCommand['run']>[0]['getState']>['actions']

function open(dialog: Parameters<Actions['openDialog']>[0]): EditorCommand['run'] {
  return (store) => store.getState().actions.openDialog(dialog)
}

function showBottom(tab: Parameters<Actions['setBottomTab']>[0]): EditorCommand['run'] {
  return (store) => store.getState().actions.setBottomTab(tab)
}

function showPreview(tab: Parameters<Actions['setPreviewTab']>[0]): EditorCommand['run'] {
  return (store) => store.getState().actions.setPreviewTab(tab)
}
