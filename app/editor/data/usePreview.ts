import { createContext, useContext, useSyncExternalStore } from 'react'
import { invariant } from '../../core/text/index.ts'
import type { PreviewSource, PreviewState } from './previewSource.ts'

export const PreviewSourceContext = createContext<PreviewSource | undefined>(undefined)

/** The preview of the chosen method and sample, as the worker gave it last. */
export function usePreview(): PreviewState {
  return usePreviewPart(all)
}

const all = (state: PreviewState): PreviewState => state

/** A part of it: renders again only where that part is another one. `select` must not make new objects. */
export function usePreviewPart<T>(select: (state: PreviewState) => T): T {
  const source = useContext(PreviewSourceContext)
  invariant(source, 'a component of the editor stands outside EditorRoot')
  return useSyncExternalStore(source.subscribe, () => select(source.get()))
}

export const selectShown = (state: PreviewState): PreviewState['preview'] => state.preview
/** Whether there has been a preview: what is lazy may be fetched then. */
export const selectIsShown = (state: PreviewState): boolean => state.preview !== undefined
