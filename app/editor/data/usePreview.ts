import { createContext, useContext, useSyncExternalStore } from 'react'
import { invariant } from '../../core/text/index.ts'
import type { PreviewSource, PreviewState } from './previewSource.ts'

export const PreviewSourceContext = createContext<PreviewSource | undefined>(undefined)

/** The preview of the chosen method and sample, as the worker gave it last. */
export function usePreview(): PreviewState {
  const source = useContext(PreviewSourceContext)
  invariant(source, 'a component of the editor stands outside EditorRoot')
  return useSyncExternalStore(source.subscribe, source.get)
}
