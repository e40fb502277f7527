import { createContext, useContext, useSyncExternalStore } from 'react'
import { invariant } from '../../core/text/index.ts'
import type { ExchangeSource, ExchangeState } from './exchangeSource.ts'

export const ExchangeSourceContext = createContext<ExchangeSource | undefined>(undefined)

export function useExchangeSource(): ExchangeSource {
  const source = useContext(ExchangeSourceContext)
  invariant(source, 'a component of the editor stands outside EditorRoot')
  return source
}

/** The call of the chosen sample there and back, found out in a worker after each change while this is on screen. */
export function useExchange(): ExchangeState {
  const source = useExchangeSource()
  return useSyncExternalStore(source.subscribe, source.get)
}
