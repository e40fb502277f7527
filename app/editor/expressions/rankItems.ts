import type { CompletionItem } from '../../core/language/index.ts'

/** The items that go on from what is typed of a word: those that begin with it first, then those that hold it. */
export function rankItems(items: readonly CompletionItem[], text: string, caret: number): readonly CompletionItem[] {
  const rated = items.flatMap((item) => {
    const typed = typedWord(item, text, caret)
    const label = item.label.toLowerCase()
    if (typed === label) return []
    if (label.startsWith(typed)) return [{ item, group: 0 }]
    return label.includes(typed) ? [{ item, group: 1 }] : []
  })
  return rated.sort((a, b) => a.group - b.group || a.item.rank - b.item.rank).map(({ item }) => item)
}

/** What is typed of the item's own word: an edit may begin at the dot or the bracket before it. */
export function typedWord({ edit }: CompletionItem, text: string, caret: number): string {
  return text
    .slice(edit.range.start, caret)
    .replace(/^(?:\.|\["?)/, '')
    .toLowerCase()
}

/** The text with an item taken, and where the caret is then. */
export function takeItem({ edit, caret }: CompletionItem, text: string): { text: string; caret: number } {
  const { range, newText } = edit
  return {
    text: `${text.slice(0, range.start)}${newText}${text.slice(range.end)}`,
    caret: range.start + (caret ?? newText.length),
  }
}
