import { useEffect, useState } from 'react'
import type { AskedValues, TargetPlace, ValuesAt } from '../../core/project/index.ts'
import { selectApi, selectDrawn, selectDrawnSample, useEditor } from '../state/index.ts'
import { useLanguage } from './useLanguage.ts'

/**
 * What expressions and conditions at a target come to in the chosen sample, worked out beside the page; undefined until
 * it is known, and where no sample is chosen. What was known stays while an edit of the rest is worked out.
 */
export function useValues(place: TargetPlace, asked: AskedValues): ValuesAt | undefined {
  const language = useLanguage()
  const api = useEditor(selectApi)
  const method = useEditor(selectDrawn)
  const sample = useEditor(selectDrawnSample)
  const key = JSON.stringify([place, asked])
  const [known, setKnown] = useState<{ readonly key: string; readonly values: ValuesAt | undefined }>()
  useEffect(() => {
    const abort = new AbortController()
    const [at, question] = JSON.parse(key) as [TargetPlace, AskedValues]
    language.values(at, question, abort.signal).then(
      (values) => {
        if (!abort.signal.aborted) setKnown({ key, values })
      },
      // Values are a help: without their worker the form goes on without them.
      () => setKnown(undefined),
    )
    return () => abort.abort()
  }, [language, api, method, sample, key])
  return known?.key === key ? known.values : undefined
}
