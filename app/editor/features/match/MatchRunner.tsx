import { useEffect } from 'react'
import { startMethodsWorker } from '../../../workers/methodsWorker.ts'
import { useEditorStore } from '../../state/index.ts'
import { followMatch } from './followMatch.ts'

/** Keeps the suggestions of the chosen method at hand. Shows nothing itself. */
export function MatchRunner() {
  const store = useEditorStore()
  useEffect(() => followMatch(store, startMethodsWorker), [store])
  return null
}
