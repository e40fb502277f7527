import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './lazyPart.module.css'

/** A component whose code is fetched when it is first shown, or before by `preload`. */
export interface LazyPart<P extends object> {
  (props: P): ReactNode
  readonly preload: () => void
}

const preloads: (() => void)[] = []

/**
 * Nothing stands in the part's place until its code is there. Not React.lazy: Suspense holds back what follows a
 * fallback by up to 300 ms, and a chunk that a new deployment has removed would take the whole editor down.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let part: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  const fetchPart = (): Promise<void> => {
    const keep = (loaded: ComponentType<P>): void => {
      part = loaded
    }
    const giveUp = (error: unknown): never => {
      // The next time it is shown it is fetched anew.
      loading = undefined
      throw error
    }
    loading ??= load().then(keep, giveUp)
    return loading
  }
  const preload = (): void => {
    // Whoever shows the part tells of a failure; until then nobody misses it.
    fetchPart().catch(() => undefined)
  }
  preloads.push(preload)

  function Part(props: P) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
    useEffect(() => {
      let ended = false
      const settle = (next: 'ready' | 'failed') => (): void => {
        if (!ended) setState(next)
      }
      if (part === undefined) fetchPart().then(settle('ready'), settle('failed'))
      return () => {
        ended = true
      }
    }, [])
    const Loaded = part
    if (Loaded !== undefined) return <Loaded {...props} />
    return state === 'failed' ? <LoadFailure /> : null
  }
  return Object.assign(Part, { preload })
}

/** Fetches every lazy part, for when nothing else is waiting: what is opened later then opens at once, offline too. */
export function preloadParts(): void {
  for (const preload of preloads) preload()
}

function LoadFailure() {
  return (
    <div role="alert" className={styles['failure']}>
      <span>This part of the editor could not be loaded. What you made is stored.</span>
      <Button onClick={() => location.reload()}>Reload</Button>
    </div>
  )
}
