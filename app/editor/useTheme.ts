import { useEffect } from 'react'
import type { EditorStore } from './state/index.ts'

/** Keeps `data-theme` on the document in step with the choice; `system` follows the platform as it changes. */
export function useTheme(store: EditorStore): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const paint = (): void => {
      const { theme } = store.getState()
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    paint()
    dark.addEventListener('change', paint)
    const unsubscribe = store.subscribe((state) => state.theme, paint)
    return () => {
      dark.removeEventListener('change', paint)
      unsubscribe()
    }
  }, [store])
}
