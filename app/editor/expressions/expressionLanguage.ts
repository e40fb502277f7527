import type { AskedValues, TargetPlace, ValuesAt } from '../../core/project/index.ts'
import type { CompletionItem, SignatureHelp } from '../../core/language/index.ts'
import { type LanguageClient, startLanguageWorker } from '../../workers/languageWorker.ts'
import { type EditorStore, selectMethod, selectTestCase } from '../state/index.ts'
import type { TypedKind } from './readTyped.ts'

/** Where a text is typed, and how far. */
export interface TypingPlace {
  readonly place: TargetPlace
  readonly kind: TypedKind
  readonly text: string
  readonly caret: number
}

/** How a text can go on, with edits in the text's own offsets; and the call that the caret stands in. */
export interface TypingHelp {
  readonly items: readonly CompletionItem[]
  readonly signature: SignatureHelp | undefined
}

/** What the fields of one editor ask the language worker, about the method and sample that are chosen at that moment. */
export interface ExpressionLanguage {
  help(typing: TypingPlace, signal: AbortSignal): Promise<TypingHelp>
  values(place: TargetPlace, asked: AskedValues, signal: AbortSignal): Promise<ValuesAt | undefined>
}

interface Shared extends ExpressionLanguage {
  readonly client: LanguageClient
  users: number
  leaving: ReturnType<typeof setTimeout> | undefined
}

/** A field that closes is often followed by another: the worker stays this long without any. */
const lingerMs = 10_000
/** One an editor: several editors on a page have a worker each. */
const SHARED = new WeakMap<EditorStore, Shared>()

/** The editor's language worker, started by its first user; `release` it when done. */
export function acquireLanguage(store: EditorStore): { language: ExpressionLanguage; release: () => void } {
  const shared = SHARED.get(store) ?? createShared(store)
  SHARED.set(store, shared)
  shared.users++
  clearTimeout(shared.leaving)
  const release = (): void => {
    shared.users--
    if (shared.users > 0) return
    shared.leaving = setTimeout(() => {
      SHARED.delete(store)
      shared.client.dispose()
    }, lingerMs)
  }
  return { language: shared, release }
}

/** A condition is asked about as the first argument of an `if`, where it stands in expressions. */
const around: Readonly<Record<TypedKind, { readonly before: string; readonly after: string }>> = {
  expression: { before: '', after: '' },
  condition: { before: 'if(', after: ', 0)' },
}

function createShared(store: EditorStore): Shared {
  const client = startLanguageWorker()
  const tellSurroundings = surroundingsTeller(store, client)
  return {
    client,
    users: 0,
    leaving: undefined,
    async help({ place, kind, text, caret }, signal) {
      tellSurroundings()
      const { before, after } = around[kind]
      const options = { offset: caret + before.length, signal }
      const whole = `${before}${text}${after}`
      const [items = [], signature] = await Promise.all([
        client.askExpression('complete', whole, place, options),
        client.askExpression('signatureHelp', whole, place, options),
      ])
      // The `if` around a condition is nobody's call.
      const own = kind === 'condition' && signature?.documentation.signature.startsWith('if(') === true
      return { items: items.map((item) => shifted(item, before.length)), signature: own ? undefined : signature }
    },
    values(place, asked, signal) {
      tellSurroundings()
      return client.askValues(place, asked, { signal })
    },
  }
}

function shifted(item: CompletionItem, by: number): CompletionItem {
  const { range, newText } = item.edit
  return by === 0 ? item : { ...item, edit: { range: { start: range.start - by, end: range.end - by }, newText } }
}

/** Tells the worker of the method and its sample when they changed; other samples can be megabytes and stay here. */
function surroundingsTeller(store: EditorStore, client: LanguageClient): () => void {
  let told: readonly unknown[] = []
  return () => {
    const state = store.getState()
    const method = selectMethod(state)
    const sample = selectTestCase(state)
    const { api } = state.project
    const news = [api, method, sample]
    if (method === undefined || news.every((part, at) => part === told[at])) return
    told = news
    const testCases = sample === undefined ? [] : [sample]
    client.setSurroundings({
      api,
      method: { ...method, testCases },
      contentType: 'application/json',
      testCase: sample?.id,
    })
  }
}
