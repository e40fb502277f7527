import { useEffect, useState } from 'react'
import type { CompletionItem, SignatureHelp } from '../../core/language/index.ts'
import type { TargetPlace } from '../../core/project/index.ts'
import { rankItems } from './rankItems.ts'
import type { TypedKind } from './readTyped.ts'
import { useLanguage } from './useLanguage.ts'

/** What is shown at once; typing narrows the rest. */
const mostItems = 50
/** As far as expressions go; more is a pasted document, which nobody completes. */
const mostCharacters = 20_000

export interface TypingHelpState {
  readonly items: readonly CompletionItem[]
  readonly signature: SignatureHelp | undefined
}

const nothing: TypingHelpState = { items: [], signature: undefined }

/** How the text can go on at the caret, while `active`; what is known of an earlier caret is not shown for this one. */
export function useTypingHelp(
  place: TargetPlace,
  typing: { readonly kind: TypedKind; readonly text: string; readonly caret: number; readonly active: boolean },
): TypingHelpState {
  const language = useLanguage()
  const { kind, text, caret, active } = typing
  const where = JSON.stringify(place)
  const [help, setHelp] = useState(nothing)
  useEffect(() => {
    if (language === undefined || !active || text.length > mostCharacters) return setHelp(nothing)
    const abort = new AbortController()
    language.help({ place: JSON.parse(where) as TargetPlace, kind, text, caret }, abort.signal).then(
      ({ items, signature }) => {
        if (!abort.signal.aborted) setHelp({ items: rankItems(items, text, caret).slice(0, mostItems), signature })
      },
      // Completion is a help: without its worker a person types on.
      () => setHelp(nothing),
    )
    return () => abort.abort()
  }, [language, where, kind, text, caret, active])
  return help
}
