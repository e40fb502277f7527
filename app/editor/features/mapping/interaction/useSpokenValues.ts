import { useCallback } from 'react'
import type { SourceRow, TestCase } from '../../../../core/project/index.ts'
import { selectDrawnSample, useEditorActions, useEditorStore } from '../../../state/index.ts'
import { loadActions } from './lazyActions.ts'

/** Says a command's sentence again with the values that the sample has for the source. */
export function useSpokenValues(): (sentence: string, source: SourceRow) => void {
  const store = useEditorStore()
  const { announce } = useEditorActions()
  return useCallback(
    (sentence, source) => {
      const tell = ({ valuesInWords }: { valuesInWords: (row: SourceRow, of: TestCase | undefined) => string }): void =>
        announce(`${sentence.replace(/\.$/, '')}${valuesInWords(source, selectDrawnSample(store.getState()))}.`)
      // Without them the command's own sentence stands.
      loadActions().then(tell, () => undefined)
    },
    [announce, store],
  )
}
