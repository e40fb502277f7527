import { useEffect } from 'react'
import { startMethodsWorker } from '../../../workers/methodsWorker.ts'
import { useEditorStore } from '../../state/index.ts'
import { followTests } from './followTests.ts'

/** Runs the test cases of the chosen method after each change, and of every method when asked. Shows nothing itself. */
export function TestRunner() {
  const store = useEditorStore()
  useEffect(() => followTests(store, startMethodsWorker), [store])
  return null
}
