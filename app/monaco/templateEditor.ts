import * as monaco from 'monaco-editor/editor'
import './features.ts'
import type { TextRange } from '../core/text/index.ts'
import { type LanguageSurroundings, startLanguageWorker } from '../workers/languageWorker.ts'
import { toRange } from './language/convert.ts'
import { diagnoseModel } from './language/diagnostics.ts'
import { attachLanguage } from './language/documentLanguage.ts'
import { registerVelocity } from './language/register.ts'
import { themeFromTokens } from './theme.ts'
import { velocityLanguageId } from './velocityLanguage.ts'

export interface TemplateEditorOptions {
  readonly text: string
  readonly readOnly: boolean
  /** The accessible name. */
  readonly label: string
  /** Called with the whole text after a person changed it. */
  readonly onChange: (text: string) => void
}

export interface TemplateEditor {
  /** Shows a text; a text that is shown already keeps the caret where it is. */
  setText(text: string): void
  setReadOnly(readOnly: boolean): void
  /** What stands around the template: completion, hover and problems are about it from now on. */
  setSurroundings(surroundings: LanguageSurroundings): void
  /** Marks the stretches that belong to what is pointed at. */
  highlight(ranges: readonly TextRange[]): void
  /** Takes the tokens around it anew, after the theme changed. Monaco has one theme a page: all its editors take it. */
  refreshTheme(): void
  dispose(): void
}

const themeName = 'patchbay'

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

/** How it helps: names come from the template and what stands around it, never from words that stand in the text. */
const assistance = {
  'semanticHighlighting.enabled': true,
  wordBasedSuggestions: 'off',
  // Most of a template stands in the strings of JSON.
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showWords: false, preview: false, showStatusBar: false },
  // A suggestion is taken by Tab or Enter: `.` and `(` are text as often as not.
  acceptSuggestionOnCommitCharacter: false,
  gotoLocation: { multipleDefinitions: 'goto' },
  // Whitespace is output in Velocity: a new line begins as the one before, and nothing else is moved.
  autoIndent: 'keep',
  // The panel is small, and what opens in it may stand over what is around.
  fixedOverflowWidgets: true,
} as const

/** A Monaco editor for a mapping template in `container`, with its language worker. The caller disposes it. */
export function createTemplateEditor(container: HTMLElement, options: TemplateEditorOptions): TemplateEditor {
  const registration = registerVelocity()
  const paint = (): void => monaco.editor.defineTheme(themeName, themeFromTokens(container))
  paint()
  const model = monaco.editor.createModel(options.text, velocityLanguageId)
  const language = startLanguageWorker()
  attachLanguage(model, language)
  const { readOnly, label: ariaLabel } = options
  const code = monaco.editor.create(container, { ...appearance, ...assistance, model, readOnly, ariaLabel })
  // A generated template is right by construction, and nobody could mend it here.
  const isWritable = (): boolean => !code.getOption(monaco.editor.EditorOption.readOnly)
  const diagnosing = diagnoseModel(model, isWritable)
  const marks = code.createDecorationsCollection()
  let own = false
  const change = model.onDidChangeContent(() => {
    if (!own) options.onChange(model.getValue())
  })
  const disposables = [diagnosing, change, code, model, language, registration]
  return {
    setText(text) {
      if (text === model.getValue()) return
      own = true
      model.setValue(text)
      own = false
    },
    setReadOnly(next) {
      code.updateOptions({ readOnly: next })
      diagnosing.refresh()
    },
    setSurroundings(surroundings) {
      language.setSurroundings(surroundings)
      diagnosing.refresh()
    },
    highlight: (ranges) =>
      marks.set(
        ranges.map((range) => ({ range: toRange(model, range), options: { inlineClassName: 'patchbay-lit' } })),
      ),
    refreshTheme: paint,
    dispose() {
      for (const disposable of disposables) disposable.dispose()
    },
  }
}
