import { subscribeWithSelector } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { IdSource } from '../../core/mapping/index.ts'
import type { Project } from '../../core/project/index.ts'
import {
  createDocumentActions,
  createDocumentSlice,
  type DocumentActions,
  type DocumentSlice,
} from './documentSlice.ts'
import { createMatchActions, initialMatch, type MatchActions, type MatchSlice } from './matchSlice.ts'
import { createSelectionActions, type SelectionActions, type SelectionSlice } from './selectionSlice.ts'
import { createSessionActions, initialSession, type SessionActions, type SessionSlice } from './sessionSlice.ts'
import { createTestsActions, initialTests, type TestsActions, type TestsSlice } from './testsSlice.ts'
import { createViewActions, initialView, type ViewActions, type ViewSlice } from './viewSlice.ts'

export interface EditorActions
  extends DocumentActions, SelectionActions, ViewActions, SessionActions, TestsActions, MatchActions {}

/** All that one mounted editor remembers. Everything but `actions` is data; what follows from it is derived, not kept. */
export interface EditorState extends DocumentSlice, SelectionSlice, ViewSlice, SessionSlice, TestsSlice, MatchSlice {
  readonly actions: EditorActions
}

/** What the store needs of the world, so that tests decide it. */
export interface StoreDeps {
  readonly ids: IdSource
  /** Epoch milliseconds. */
  readonly now: () => number
}

export type EditorSet = (partial: Partial<EditorState>) => void
export type EditorGet = () => EditorState

/** One store per mounted editor; several may live on one page. */
export function createEditorStore(projectId: string, project: Project, deps: StoreDeps) {
  const method = project.methods[0]
  return createStore<EditorState>()(
    subscribeWithSelector((set, get) => ({
      ...createDocumentSlice(projectId, project),
      methodId: method?.id,
      testCaseId: method?.testCases[0]?.id,
      selected: undefined,
      hovered: undefined,
      ...initialView,
      ...initialSession,
      ...initialTests,
      ...initialMatch,
      actions: {
        ...createDocumentActions(set, get, deps),
        ...createSelectionActions(set, get),
        ...createViewActions(set, get),
        ...createSessionActions(set, get),
        ...createTestsActions(set, get),
        ...createMatchActions(set, get),
      },
    })),
  )
}

export type EditorStore = ReturnType<typeof createEditorStore>
