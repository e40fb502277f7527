import { useEffect, useState } from 'react'
import type { CompletionItem, SignatureHelp } from '../../core/language/index.ts'
import type { TargetPlace } from '../../core/project/index.ts'
import { rankItems, typedWord } from './rankItems.ts'
import type { TypedKind } from './readTyped.ts'
import { useLanguage } from './useLanguage.ts'

/** What is shown at once; typing narrows the rest. */
const mostItems = 50
/** As far as expressions go; more is a pasted document, which nobody completes. */
const mostCharacters = 20_000

export interface TypingHelpState {
  readonly items: readonly CompletionItem[]
  readonly signature: SignatureHelp | undefined
  /** Of an earlier text, the items are shown until the next ones are there, and cannot be taken. */
  readonly isFresh: boolean
}

const nothing: TypingHelpState = { items: [], signature: undefined, isFresh: false }

/** How the text can go on at the caret, while `active`. */
export function useTypingHelp(
  place: TargetPlace,
  typing: { readonly kind: TypedKind; readonly text: string; readonly caret: number; readonly active: boolean },
): TypingHelpState {
  const language = useLanguage()
  const { kind, text, caret, active } = typing
  const isAsked = active && text.length <= mostCharacters
  const where = JSON.stringify(place)
  const key = `${caret} ${text}`
  const [known, setKnown] = useState({ key: '', help: nothing })
  useEffect(() => {
    if (!isAsked) return
    const abort = new AbortController()
    language.help({ place: JSON.parse(where) as TargetPlace, kind, text, caret }, abort.signal).then(
      ({ items, signature }) => {
        if (abort.signal.aborted) return
        setKnown({ key, help: { items: rankItems(items, text, caret).slice(0, mostItems), signature, isFresh: true } })
      },
      // Completion is a help: without its worker a person types on.
      () => setKnown({ key, help: nothing }),
    )
    return () => abort.abort()
  }, [language, where, kind, text, caret, isAsked, key])
  if (!isAsked) return nothing
  return known.key === key ? known.help : { ...known.help, isFresh: false }
}

/** Only what begins a word of its own at the caret: a member, an argument. */
export function withoutWordAt(help: TypingHelpState, text: string, caret: number): TypingHelpState {
  return { ...help, items: help.items.filter((item) => typedWord(item, text, caret) === '') }
}
