import { useEffect, useMemo, useRef, useState } from 'react'
import { type ExchangeReport, type MethodsRequest, startMethodsWorker } from '../../../../workers/methodsWorker.ts'
import type { WorkerClient } from '../../../../workers/index.ts'
import { selectApi, selectMethod, selectTestCase, useEditor } from '../../../state/index.ts'

export interface ShownExchange {
  /** The last that came; of another method nothing is kept. */
  readonly report: ExchangeReport | undefined
  /** Whether it is of what stands in the editor now. */
  readonly isFresh: boolean
  /** Why there is no newer one, for people. */
  readonly failure: string | undefined
}

/** Keys come faster than this while somebody types: a worker that is asked at each would be ended at each. */
const pauseMs = 40

/** The call of the chosen sample there and back, found out in a worker after each change while this is on screen. */
export function useExchange(): ShownExchange {
  const api = useEditor(selectApi)
  const method = useEditor(selectMethod)
  const testCase = useEditor(selectTestCase)?.id
  const failure = useEditor((state) => state.givenFailure)
  const client = useRef<WorkerClient>(undefined)
  const [shown, setShown] = useState<{
    readonly of: object
    readonly method: string
    readonly report: ExchangeReport
  }>()
  const [problem, setProblem] = useState<string>()
  const request = useMemo((): MethodsRequest | undefined => {
    if (method === undefined || testCase === undefined) return undefined
    return { ask: 'exchange', api, method, testCase, ...(failure && { failure }) }
  }, [api, method, testCase, failure])
  useEffect(
    () => () => {
      client.current?.dispose()
      client.current = undefined
    },
    [],
  )
  useEffect(() => {
    if (request?.ask !== 'exchange') return undefined
    let ended = false
    const ask = async (): Promise<void> => {
      client.current ??= startMethodsWorker()
      const outcome = await client.current.run(JSON.stringify(request))
      if (ended || outcome.kind === 'cancelled') return
      if (outcome.kind !== 'done') return setProblem('The response could not be worked out in time.')
      setProblem(undefined)
      setShown({ of: request, method: request.method.id, report: JSON.parse(outcome.payload) as ExchangeReport })
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [request])
  const isOfMethod = shown !== undefined && shown.method === method?.id && testCase !== undefined
  return { report: isOfMethod ? shown.report : undefined, isFresh: shown?.of === request, failure: problem }
}
