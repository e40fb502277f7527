import * as monaco from 'monaco-editor/editor'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import type {
  CompletionItem,
  Documentation,
  DocumentSymbol,
  FoldingRange,
  HoverValue,
} from '../../core/language/index.ts'
import type { TextEdit, TextRange } from '../../core/text/index.ts'

type Model = monaco.editor.ITextModel

/** From the core's offsets to Monaco's lines and columns, both from 1: nowhere else does one become the other. */
export function toRange(model: Model, { start, end }: TextRange): monaco.IRange {
  const from = model.getPositionAt(start)
  const to = model.getPositionAt(end)
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  }
}

export function toOffset(model: Model, position: monaco.IPosition): number {
  return model.getOffsetAt(position)
}

export function toTextEdit(model: Model, { range, newText }: TextEdit): monaco.languages.TextEdit {
  return { range: toRange(model, range), text: newText }
}

const itemKinds = {
  directive: monaco.languages.CompletionItemKind.Keyword,
  variable: monaco.languages.CompletionItemKind.Variable,
  host: monaco.languages.CompletionItemKind.Module,
  method: monaco.languages.CompletionItemKind.Method,
  property: monaco.languages.CompletionItemKind.Property,
  field: monaco.languages.CompletionItemKind.Field,
  value: monaco.languages.CompletionItemKind.Value,
  function: monaco.languages.CompletionItemKind.Function,
} as const

export function toCompletionItem(model: Model, item: CompletionItem, index: number): monaco.languages.CompletionItem {
  const { label, kind, edit, caret, documentation, rank } = item
  const written = model.getValueInRange(toRange(model, edit.range))
  return {
    label: { label, ...(documentation.type !== undefined && { description: documentation.type }) },
    kind: itemKinds[kind],
    range: toRange(model, edit.range),
    ...toInsertText(edit.newText, caret),
    documentation: { value: toMarkdown(documentation) },
    sortText: `${rank}${String(index).padStart(4, '0')}`,
    // Monaco filters by what stands in the range, which begins with the marks that the label leaves out: `$!`, `${`, `.`.
    filterText: filterTextOf(written, label),
  }
}

/** A caret inside of the text is a snippet's only stop, and all that means something in a snippet is escaped. */
function toInsertText(
  text: string,
  caret: number | undefined,
): Pick<monaco.languages.CompletionItem, 'insertText' | 'insertTextRules'> {
  if (caret === undefined) return { insertText: text }
  const escaped = (part: string): string => part.replaceAll(/[\\$}]/g, String.raw`\$&`)
  return {
    insertText: `${escaped(text.slice(0, caret))}$0${escaped(text.slice(caret))}`,
    insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
  }
}

function filterTextOf(written: string, label: string): string {
  const mark = /^(?:\$!?\{?|#\{?|\.|\[['"]?)/.exec(written)?.[0] ?? ''
  return mark + label.replace(/^[$#]/, '')
}

/** What is said of a name, as Markdown; what people wrote in it is text, not markup. */
export function toMarkdown({ signature, type, text, example, unverified }: Documentation): string {
  const parts = [fence(type === undefined || signature.includes(type) ? signature : `${type} ${signature}`)]
  if (unverified === true) parts.push('*Unverified on AWS: nobody has recorded it there.*')
  if (text !== undefined) parts.push(escapeMarkdown(text))
  if (example !== undefined) parts.push(fence(example))
  return parts.join('\n\n')
}

export function valueMarkdown(value: HoverValue): string {
  switch (value.kind) {
    case 'value':
      return value.printed === ''
        ? `With this sample: nothing (${value.type})`
        : `With this sample (${value.type}):\n\n${fence(value.printed)}`
    case 'notReached':
      return 'With this sample, the template does not get here.'
    case 'failed':
      return `With this sample, the template fails before: ${escapeMarkdown(value.message)}`
  }
}

function fence(code: string): string {
  const marks = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${marks}\n${code}\n${marks}`
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|~$]/g, String.raw`\$&`)
}

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
  hint: monaco.MarkerSeverity.Hint,
} as const

/** Undefined for a problem that is not about a place in the text. */
export function toMarker(
  model: Model,
  { code, severity, at, message, hint }: Diagnostic,
): monaco.editor.IMarkerData | undefined {
  if (at.kind !== 'source') return undefined
  const text = hint === undefined ? message : `${message} ${hint}`
  return { ...toRange(model, at.range), code, severity: severities[severity], message: text }
}

const symbolKinds = {
  variable: monaco.languages.SymbolKind.Variable,
  loop: monaco.languages.SymbolKind.Array,
  condition: monaco.languages.SymbolKind.Boolean,
  block: monaco.languages.SymbolKind.Function,
  macro: monaco.languages.SymbolKind.Function,
} as const

export function toDocumentSymbol(model: Model, symbol: DocumentSymbol): monaco.languages.DocumentSymbol {
  return {
    name: symbol.name,
    detail: '',
    kind: symbolKinds[symbol.kind],
    tags: [],
    range: toRange(model, symbol.range),
    selectionRange: toRange(model, symbol.nameRange),
    children: symbol.children.map((child) => toDocumentSymbol(model, child)),
  }
}

export function toFoldingRange(model: Model, { range, kind }: FoldingRange): monaco.languages.FoldingRange {
  const { startLineNumber: start, endLineNumber: end } = toRange(model, range)
  return { start, end, ...(kind === 'comment' && { kind: monaco.languages.FoldingRangeKind.Comment }) }
}
