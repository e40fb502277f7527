import { useEffect, useRef, useState } from 'react'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { startMethodsWorker, type MethodsAnswer, type MethodsRequest } from '../../../workers/methodsWorker.ts'
import type { WorkerClient } from '../../../workers/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'

export interface EdgeSamples {
  readonly busy: boolean
  /** Adds samples at the edges of the method's schema, those that it does not have yet, as one step. */
  readonly add: (method: ProjectMethod) => void
}

/** Samples at the edges of a schema, made in a worker: a schema can be large. */
export function useEdgeSamples(): EdgeSamples {
  const store = useEditorStore()
  const { dispatch, notify } = useEditorActions()
  const [busy, setBusy] = useState(false)
  const client = useRef<WorkerClient>(undefined)
  useEffect(() => () => client.current?.dispose(), [])
  const add = async (method: ProjectMethod): Promise<void> => {
    setBusy(true)
    client.current ??= startMethodsWorker()
    const request: MethodsRequest = { ask: 'edge-samples', api: store.getState().project.api, method }
    const outcome = await client.current.run(JSON.stringify(request))
    setBusy(false)
    if (outcome.kind !== 'done') return notify({ tone: 'bad', text: 'The samples could not be made.' })
    const made = JSON.parse(outcome.payload) as MethodsAnswer['edge-samples']
    const known = new Set(method.testCases.map(({ request: sample }) => JSON.stringify(sample)))
    const testCases = made.filter((sample) => !known.has(JSON.stringify(sample.request)))
    if (testCases.length > 0) return void dispatch({ type: 'addTestCases', method: method.id, testCases })
    const why = made.length === 0 ? 'The method request has nothing to vary.' : 'The edge cases are there already.'
    notify({ tone: 'info', text: why })
  }
  return { busy, add: (method) => void add(method) }
}
