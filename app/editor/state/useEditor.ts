import { createContext, useContext, useRef } from 'react'
import { useStore } from 'zustand'
import { invariant } from '../../core/text/index.ts'
import { areAlike } from './areAlike.ts'
import type { EditorActions, EditorState, EditorStore } from './store.ts'

export const EditorStoreContext = createContext<EditorStore | undefined>(undefined)

/** The store of the editor this component is part of, for reading at the moment of an event. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorStoreContext)
  invariant(store, 'a component of the editor stands outside EditorRoot')
  return store
}

/** Part of the editor's state; renders again only when that part changes. */
export function useEditor<T>(selector: (state: EditorState) => T): T {
  const last = useRef<T>(undefined)
  return useStore(useEditorStore(), (state) => {
    const next = selector(state)
    last.current = areAlike(last.current, next) ? (last.current as T) : next
    return last.current
  })
}

/** The actions, which never change. */
export function useEditorActions(): EditorActions {
  return useStore(useEditorStore(), (state) => state.actions)
}
