import type { EditorOptions, MountedEditor } from './options.ts'

// Portals import this file by its name, which stays; what it fetches has names that change with their contents.
export type { EditorOptions, MountedEditor }

/** The order of the style sheets' layers: which file comes first depends on how the build splits them. */
const layers = '@layer reset, tokens, ui, features;'

/**
 * Shows an editor in an element, which it fills, and gives the way to talk to it. Each editor of a page stands alone:
 * its project, history, popups, keys, theme and storage are its own. Rejects where its code could not be fetched, and
 * where `options.project` is no project, with an Error that says what is wrong with it.
 */
export async function mount(element: HTMLElement, options: EditorOptions = {}): Promise<MountedEditor> {
  orderLayers()
  const { mountEditor } = await import('./mountEditor.tsx')
  return mountEditor(element, options)
}

function orderLayers(): void {
  if (document.querySelector('style[data-patchbay-layers]') !== null) return
  const style = document.createElement('style')
  style.dataset['patchbayLayers'] = ''
  style.textContent = layers
  document.head.prepend(style)
}
