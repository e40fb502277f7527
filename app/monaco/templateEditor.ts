import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/tokenization/register'
import 'monaco-editor/features/wordOperations/register'
import type { TextRange } from '../core/text/index.ts'
import { themeFromTokens } from './theme.ts'
import { velocityConfiguration, velocityLanguageId, velocityTokens } from './velocityLanguage.ts'

export interface TemplateEditorOptions {
  readonly text: string
  readonly readOnly: boolean
  /** The accessible name. */
  readonly label: string
  /** Called with the whole text after a person changed it. */
  readonly onChange: (text: string) => void
}

export interface TemplateProblem {
  readonly range: TextRange
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info' | 'hint'
}

export interface TemplateEditor {
  /** Shows a text; a text that is shown already keeps the caret where it is. */
  setText(text: string): void
  setReadOnly(readOnly: boolean): void
  /** Marks the stretches that belong to what is pointed at. */
  highlight(ranges: readonly TextRange[]): void
  setProblems(problems: readonly TemplateProblem[]): void
  /** Takes the page's tokens anew, after the theme changed. */
  refreshTheme(): void
  dispose(): void
}

const themeName = 'patchbay'
const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
  hint: monaco.MarkerSeverity.Hint,
} as const

function registerVelocity(): void {
  if (monaco.languages.getLanguages().some(({ id }) => id === velocityLanguageId)) return
  monaco.languages.register({ id: velocityLanguageId })
  monaco.languages.setLanguageConfiguration(velocityLanguageId, velocityConfiguration)
  monaco.languages.setMonarchTokensProvider(velocityLanguageId, velocityTokens)
}

/** One look for every template: the page's code type, no chrome of an IDE. */
const appearance = {
  theme: themeName,
  automaticLayout: true,
  fontFamily: '"JetBrains Mono Variable", monospace',
  fontLigatures: false,
  fontSize: 12.5,
  lineHeight: 20,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 8, bottom: 8 },
  wordWrap: 'on',
} as const

/** A Monaco editor for a mapping template in `container`. The caller disposes it. */
export function createTemplateEditor(container: HTMLElement, options: TemplateEditorOptions): TemplateEditor {
  registerVelocity()
  monaco.editor.defineTheme(themeName, themeFromTokens())
  const model = monaco.editor.createModel(options.text, velocityLanguageId)
  const code = monaco.editor.create(container, {
    ...appearance,
    model,
    readOnly: options.readOnly,
    ariaLabel: options.label,
  })
  const marks = code.createDecorationsCollection()
  let own = false
  const change = model.onDidChangeContent(() => {
    if (!own) options.onChange(model.getValue())
  })
  const toRange = ({ start, end }: TextRange): monaco.Range =>
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
  return {
    setText(text) {
      if (text === model.getValue()) return
      own = true
      model.setValue(text)
      own = false
    },
    setReadOnly: (readOnly) => code.updateOptions({ readOnly }),
    highlight: (ranges) =>
      marks.set(ranges.map((range) => ({ range: toRange(range), options: { inlineClassName: 'patchbay-lit' } }))),
    setProblems(problems) {
      const markers = problems.map(({ range, message, severity }) => ({
        ...place(toRange(range)),
        message,
        severity: severities[severity],
      }))
      monaco.editor.setModelMarkers(model, 'patchbay', markers)
    },
    refreshTheme: () => monaco.editor.defineTheme(themeName, themeFromTokens()),
    dispose() {
      change.dispose()
      code.dispose()
      model.dispose()
    },
  }
}

/** A range as plain data, as markers take it. */
function place({ startLineNumber, startColumn, endLineNumber, endColumn }: monaco.Range): monaco.IRange {
  return { startLineNumber, startColumn, endLineNumber, endColumn }
}
