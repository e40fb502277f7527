import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { invariant } from '../../core/text/index.ts'
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
  return useStore(useEditorStore(), useShallow(selector))
}

/** The actions, which never change. */
export function useEditorActions(): EditorActions {
  return useStore(useEditorStore(), (state) => state.actions)
}
