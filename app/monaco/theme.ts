import type { editor } from 'monaco-editor/editor'

type Token = (name: string, fallback: string) => string

/** The custom properties that hold at an element, as `#rrggbb`, or a fallback where one is not a plain colour. */
function tokensAt(element: Element): Token {
  const style = getComputedStyle(element)
  return (name, fallback) => {
    const value = style.getPropertyValue(name).trim()
    return /^#[0-9a-f]{6}$/i.test(value) ? value : fallback
  }
}

/** Monaco's theme from the tokens around it, so that both themes look like the rest of the editor. */
export function themeFromTokens(container: Element): editor.IStandaloneThemeData {
  const token = tokensAt(container)
  const dark = container.closest<HTMLElement>('[data-theme]')?.dataset['theme'] === 'dark'
  const ink = token('--ink', dark ? '#eceae4' : '#1b1b19')
  const background = token('--bg-panel', dark ? '#1a1c1f' : '#ffffff')
  const colour = (name: string): string => token(name, ink).slice(1)
  return {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'comment', foreground: colour('--ink-3') },
      { token: 'keyword', foreground: colour('--src-header') },
      { token: 'variable', foreground: colour('--src-query') },
      { token: 'string', foreground: colour('--src-stage') },
      { token: 'number', foreground: colour('--src-body') },
      { token: 'type', foreground: colour('--ink') },
      // What the engine's own lexer names, in the same colours.
      { token: 'property', foreground: colour('--src-query') },
      { token: 'method', foreground: colour('--src-query') },
      { token: 'operator', foreground: colour('--ink-2') },
    ],
    colors: {
      'editor.background': background,
      'editor.foreground': ink,
      'editorLineNumber.foreground': token('--ink-3', ink),
      'editor.lineHighlightBackground': token('--bg-sunken', background),
      ...widgetColours(token, ink, background),
    },
  }
}

/** Lists and tooltips look like the page's menus. */
function widgetColours(token: Token, ink: string, background: string): Record<string, string> {
  const raised = token('--bg-raised', background)
  const line = token('--line', ink)
  const accent = token('--accent-ink', ink)
  const selected = token('--bg-selected', background)
  return {
    'editorWidget.background': raised,
    'editorWidget.border': line,
    'editorHoverWidget.background': raised,
    'editorHoverWidget.border': line,
    'editorHoverWidget.statusBarBackground': token('--bg-sunken', raised),
    'editorSuggestWidget.background': raised,
    'editorSuggestWidget.border': line,
    'editorSuggestWidget.foreground': ink,
    'editorSuggestWidget.highlightForeground': accent,
    'editorSuggestWidget.focusHighlightForeground': accent,
    'editorSuggestWidget.selectedBackground': selected,
    'editorSuggestWidget.selectedForeground': ink,
    'editorSuggestWidget.selectedIconForeground': ink,
    'textLink.foreground': accent,
    'textLink.activeForeground': accent,
    'textCodeBlock.background': token('--bg-sunken', raised),
    'editorError.foreground': token('--bad', ink),
    'editorWarning.foreground': token('--warn', ink),
    focusBorder: token('--accent', ink),
  }
}
