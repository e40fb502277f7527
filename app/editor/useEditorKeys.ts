import { useEffect } from 'react'
import { type DialogName, useEditorStore } from './state/index.ts'
import { isInside, useFrame } from './ui/index.ts'

/** Whether a key belongs to the text under the caret, which has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, .monaco-editor') !== null)
  )
}

/** The dialogs that open from anywhere, a text under the caret included: it has no use for these keys. */
function dialogOf(key: string, shift: boolean): DialogName | undefined {
  if (key === 'k' && !shift) return 'palette'
  return key === 'f' && shift ? 'mappings' : undefined
}

/**
 * Ctrl/⌘ K opens the palette, ⇧ F all mappings; Ctrl/⌘ Z and ⇧ Z (and Ctrl Y) undo and redo; ? shows the keys. An editor that
 * shares its page takes the keys that are pressed in it, and no others.
 */
export function useEditorKeys(): void {
  const store = useEditorStore()
  const frame = useFrame()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (frame !== undefined && !isInside(frame, event.target))) return
      const { undo, redo, openDialog } = store.getState().actions
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const opened = command ? dialogOf(key, event.shiftKey) : undefined
      if (opened !== undefined) {
        openDialog(opened)
        return event.preventDefault()
      }
      if (isTyping(event.target)) return
      if (command && (key === 'y' || (key === 'z' && event.shiftKey))) redo()
      else if (command && key === 'z') undo()
      else if (!command && event.key === '?') openDialog('keys')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [store, frame])
}
