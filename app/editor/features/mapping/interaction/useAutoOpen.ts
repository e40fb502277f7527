import { useEffect } from 'react'
import { useEditorActions } from '../../../state/index.ts'
import type { Drawing } from './drawing.ts'

/** A closed row that a line is held over for this long opens. */
const openAfterMs = 500

/** Opens the row under a dragged line, so that a drop can reach what is inside. */
export function useAutoOpen(drawing: Drawing): void {
  const { setOpened } = useEditorActions()
  const over = drawing.kind === 'dragging' && drawing.over?.side !== drawing.from.side ? drawing.over : undefined
  const side = over?.side
  const key = over?.key
  useEffect(() => {
    if (side === undefined || key === undefined) return undefined
    const timer = setTimeout(() => setOpened(side, key, true), openAfterMs)
    return () => clearTimeout(timer)
  }, [side, key, setOpened])
}
