import { useEffect } from 'react'
import { useEditorStore } from './state/index.ts'

/** Whether a key belongs to the text under the caret, which has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, .monaco-editor') !== null)
  )
}

/** Ctrl/⌘ Z and ⇧ Z (and Ctrl Y) undo and redo; ? shows the keys. */
export function useEditorKeys(): void {
  const store = useEditorStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.defaultPrevented) return
      const { undo, redo, openDialog } = store.getState().actions
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (command && (key === 'y' || (key === 'z' && event.shiftKey))) redo()
      else if (command && key === 'z') undo()
      else if (!command && event.key === '?') openDialog('keys')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [store])
}
