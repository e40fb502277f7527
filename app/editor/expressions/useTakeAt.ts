import { useEffect, useRef } from 'react'
import type { CompletionItem } from '../../core/language/index.ts'
import type { TypingHelpState } from './useTypingHelp.ts'

/**
 * Takes one of the items by its place. Of items that belong to an earlier text, it takes the one at that place of the
 * next items, as soon as they are there: a key that came between must not leave the field.
 */
export function useTakeAt(
  help: TypingHelpState,
  text: string,
  take: (item: CompletionItem) => void,
): (at: number) => void {
  const awaited = useRef<{ readonly text: string; readonly at: number }>(undefined)
  const takeAt = (at: number): void => {
    awaited.current = help.isFresh ? undefined : { text, at }
    const item = help.isFresh ? help.items[at] : undefined
    if (item !== undefined) take(item)
  }
  useEffect(() => {
    if (awaited.current?.text === text && help.isFresh) takeAt(awaited.current.at)
  })
  return takeAt
}
