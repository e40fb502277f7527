import type { AskedValues, TargetPlace, ValuesAt } from '../../core/project/index.ts'
import type { CompletionItem, SignatureHelp } from '../../core/language/index.ts'
import { type LanguageClient, startLanguageWorker } from '../../workers/languageWorker.ts'
import { type EditorStore, selectDrawn, selectDrawnSample } from '../state/index.ts'
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

interface Shared {
  readonly language: ExpressionLanguage
  users: number
  leaving: ReturnType<typeof setTimeout> | undefined
  readonly end: () => void
}

/** A field that closes is often followed by another: the worker stays this long without any. */
const lingerMs = 10_000
/** One an editor: several editors on a page have a worker each. */
const SHARED = new WeakMap<EditorStore, Shared>()

/** What answers for the fields of an editor; its worker starts with the first question. */
export function languageOf(store: EditorStore): ExpressionLanguage {
  return sharedOf(store).language
}

/** Keeps the editor's worker while somebody may ask; returns what lets it go. */
export function retainLanguage(store: EditorStore): () => void {
  const shared = sharedOf(store)
  shared.users++
  clearTimeout(shared.leaving)
  return () => {
    shared.users--
    if (shared.users === 0) shared.leaving = setTimeout(shared.end, lingerMs)
  }
}

function sharedOf(store: EditorStore): Shared {
  const shared = SHARED.get(store) ?? createShared(store)
  SHARED.set(store, shared)
  return shared
}

/** A condition is asked about as the first argument of an `if`, where it stands in expressions. */
const around: Readonly<Record<TypedKind, { readonly before: string; readonly after: string }>> = {
  expression: { before: '', after: '' },
  condition: { before: 'if(', after: ', 0)' },
}

function createShared(store: EditorStore): Shared {
  let client: LanguageClient | undefined
  let tell: () => void = () => undefined
  const start = (): LanguageClient => {
    if (client === undefined) {
      client = startLanguageWorker()
      tell = surroundingsTeller(store, client)
    }
    tell()
    return client
  }
  const language: ExpressionLanguage = {
    async help({ place, kind, text, caret }, signal) {
      const worker = start()
      const { before, after } = around[kind]
      const options = { offset: caret + before.length, signal }
      const whole = `${before}${text}${after}`
      const [items = [], signature] = await Promise.all([
        worker.askExpression('complete', whole, place, options),
        worker.askExpression('signatureHelp', whole, place, options),
      ])
      // The `if` around a condition is nobody's call.
      const own = kind === 'condition' && signature?.documentation.signature.startsWith('if(') === true
      return { items: items.map((item) => shifted(item, before.length)), signature: own ? undefined : signature }
    },
    values: (place, asked, signal) => start().askValues(place, asked, { signal }),
  }
  const end = (): void => {
    client?.dispose()
    client = undefined
  }
  return { language, users: 0, leaving: undefined, end }
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
    const method = selectDrawn(state)
    const sample = selectDrawnSample(state)
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
