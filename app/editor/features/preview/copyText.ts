import type { EditorActions } from '../../state/index.ts'

/** Copies a text and says so, or why not. */
export async function copyText(text: string, what: string, notify: EditorActions['notify']): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'ok', text: `Copied ${what}.` })
  } catch {
    // The browser refuses the clipboard without a permission that only the person can give.
    notify({ tone: 'bad', text: 'The browser did not allow copying. Select the text and copy it by keyboard.' })
  }
}
