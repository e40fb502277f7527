import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FrameContext } from './ui/index.ts'
import { useNarrow } from './useNarrow.ts'
import styles from './EditorFrame.module.css'

export interface EditorFrameProps {
  readonly whole: boolean
  readonly storageKey: string | undefined
  readonly dark: boolean
  readonly children: ReactNode
}

/** The element an editor stands in and the one its popups open in. The theme is theirs, and nothing outside changes. */
export function EditorFrame({ whole, storageKey, dark, children }: EditorFrameProps) {
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const [portal] = useState(createPortalElement)
  const theme = dark ? 'dark' : 'light'
  useEffect(() => {
    document.body.append(portal)
    return () => portal.remove()
  }, [portal])
  useEffect(() => {
    portal.setAttribute('data-theme', theme)
  }, [portal, theme])
  useNarrow(root)
  const frame = useMemo(() => ({ id, root, portal, dark, whole, storageKey }), [id, portal, dark, whole, storageKey])
  return (
    <FrameContext value={frame}>
      <div
        ref={root}
        className={styles['frame']}
        data-patchbay=""
        data-theme={theme}
        // A click beside every control leaves the keyboard in this editor, and takes it from another one.
        {...(whole ? {} : { role: 'region', 'aria-label': 'Patchbay', tabIndex: -1 })}
      >
        {children}
      </div>
    </FrameContext>
  )
}

function createPortalElement(): HTMLElement {
  const element = document.createElement('div')
  element.dataset['patchbay'] = ''
  return element
}
