import type { GatewayResponseType, MappingSide } from '../../core/apigateway/index.ts'
import type { Id } from '../../core/mapping/index.ts'
import { loadCommands, loadedSides } from './lazyCommands.ts'
import type { EditorGet, EditorSet } from './store.ts'

export type Theme = 'system' | 'light' | 'dark'
export type BottomTab = 'rule' | 'template' | 'problems' | 'tests' | 'match'
export type PreviewTab = 'request' | 'response' | 'trace'
export type Side = 'source' | 'target'

/** The dialog that is open, if any. */
export type DialogName =
  | 'method-request'
  | 'integration'
  | 'samples'
  | 'import'
  | 'export'
  | 'keys'
  | 'start'
  | 'palette'
  | 'mappings'
  | 'history'
  | 'methods'
  | 'review'
  | 'gallery'
  | 'responses'
  | 'method-responses'
  | 'gateway-responses'

export interface ViewSlice {
  readonly theme: Theme
  readonly bottomTab: BottomTab
  readonly previewTab: PreviewTab
  /** What ends calls in place of the backend's answer, on trial: no sample says it. */
  readonly givenFailure: GatewayResponseType | undefined
  /** Which drawing of the method is on the canvas: of its integration request, or of an integration response. */
  readonly drawnSide: MappingSide
  /** The integration response that is chosen to be drawn; the method's first where the choice is gone. */
  readonly drawnResponse: Id | undefined
  readonly dialog: DialogName | undefined
  readonly search: Readonly<Record<Side, string>>
  /** Rows whose state differs from what their depth gives them, by row key. */
  readonly opened: Readonly<Record<Side, ReadonlyMap<string, boolean>>>
}

export interface ViewActions {
  readonly setTheme: (theme: Theme) => void
  readonly setBottomTab: (bottomTab: BottomTab) => void
  readonly setPreviewTab: (previewTab: PreviewTab) => void
  readonly setGivenFailure: (failure: GatewayResponseType | undefined) => void
  /** Puts another drawing on the canvas, and its preview beside it; nothing of the other stays selected. */
  readonly showDrawing: (side: MappingSide, response?: Id) => void
  readonly openDialog: (dialog: DialogName) => void
  readonly closeDialog: () => void
  readonly setSearch: (side: Side, text: string) => void
  readonly setOpened: (side: Side, key: string, open: boolean) => void
}

export const initialView: ViewSlice = {
  theme: 'system',
  bottomTab: 'rule',
  previewTab: 'request',
  givenFailure: undefined,
  drawnSide: 'request',
  drawnResponse: undefined,
  dialog: undefined,
  search: { source: '', target: '' },
  opened: { source: new Map(), target: new Map() },
}

const couldNotLoad = 'This part of the editor could not be loaded. Reload the page to draw responses.'

export function createViewActions(set: EditorSet, get: EditorGet): ViewActions {
  return {
    setTheme: (theme) => set({ theme }),
    setBottomTab: (bottomTab) => set({ bottomTab }),
    setPreviewTab: (previewTab) => set({ previewTab }),
    setGivenFailure: (givenFailure) => set({ givenFailure }),
    showDrawing(side, response) {
      const show = (): void => {
        const { previewTab, drawnResponse } = get()
        set({
          drawnSide: side,
          drawnResponse: response ?? drawnResponse,
          previewTab: previewTab === 'trace' ? previewTab : side,
          selected: undefined,
          hovered: undefined,
          search: { source: '', target: '' },
        })
        get().actions.announce(side === 'request' ? 'The request is drawn.' : 'The response is drawn.')
      }
      if (side === 'request' || loadedSides() !== undefined) return show()
      // Responses are seen by code that comes with the commands.
      loadCommands().then(show, () => get().actions.notify({ tone: 'bad', text: couldNotLoad }))
    },
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: undefined }),
    setSearch: (side, text) => set({ search: { ...get().search, [side]: text } }),
    setOpened(side, key, open) {
      const opened = get().opened
      set({ opened: { ...opened, [side]: new Map(opened[side]).set(key, open) } })
    },
  }
}
