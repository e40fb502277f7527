import { useEffect, useState } from 'react'
import type { Id } from '../../../../core/mapping/index.ts'
import type { Progress } from '../../../../workers/index.ts'
import {
  type MethodHealth,
  type MethodsAnswer,
  type MethodsRequest,
  startMethodsWorker,
} from '../../../../workers/methodsWorker.ts'
import { useEditor } from '../../../state/index.ts'

export interface Health {
  readonly byMethod: ReadonlyMap<Id, MethodHealth>
  /** While it is being found out. */
  readonly progress: Progress | undefined
  readonly failure: string | undefined
}

const unknown: Health = { byMethod: new Map(), progress: { step: 'Starting', share: 0 }, failure: undefined }

/** What is wrong with each method, found out in a worker whenever the project changes while this is on screen. */
export function useHealth(): Health {
  const api = useEditor((state) => state.project.api)
  const methods = useEditor((state) => state.project.methods)
  const [health, setHealth] = useState(unknown)
  useEffect(() => {
    const client = startMethodsWorker()
    const request: MethodsRequest = { ask: 'health', api, methods }
    const ask = async (): Promise<void> => {
      const onProgress = (progress: Progress): void => setHealth((before) => ({ ...before, progress }))
      const outcome = await client.run(JSON.stringify(request), { onProgress })
      if (outcome.kind === 'cancelled') return
      if (outcome.kind !== 'done') {
        const failure = 'What is wrong with the methods could not be found out.'
        return setHealth((before) => ({ ...before, progress: undefined, failure }))
      }
      const found = JSON.parse(outcome.payload) as MethodsAnswer['health']
      const byMethod = new Map(found.map((one) => [one.method, one]))
      setHealth({ byMethod, progress: undefined, failure: undefined })
    }
    void ask()
    return () => client.dispose()
  }, [api, methods])
  return health
}
