import { useEffect, useState } from 'react'
import { usePreviewPart } from './data/index.ts'
import { loadActions } from './features/mapping/index.ts'
import { loadCommands, selectMethod, useEditor, useEditorActions } from './state/index.ts'

/**
 * Fetches what edits projects as soon as the first request shows, or none will; whether it is there. The canvas' actions
 * come with it: a key that waited for them would act after letters that were typed later.
 */
export function useCommands(): boolean {
  const shown = usePreviewPart(({ preview, status }) => preview !== undefined || status === 'failed')
  const hasMethod = useEditor((state) => selectMethod(state) !== undefined)
  const { notify } = useEditorActions()
  const [ready, setReady] = useState(false)
  const wanted = shown || !hasMethod
  useEffect(() => {
    if (!wanted || ready) return
    const onFailure = (): void =>
      notify({ tone: 'bad', text: 'Part of the editor could not be loaded. Reload the page to edit.' })
    Promise.all([loadCommands(), loadActions()]).then(() => setReady(true), onFailure)
  }, [wanted, ready, notify])
  return ready
}
