import { useState } from 'react'
import type { SimulationOutcome } from '../../../core/apigateway/index.ts'
import { useExchange } from '../../data/index.ts'
import { EmptyState, Segmented } from '../../ui/index.ts'
import { Decisions } from './trace/Decisions.tsx'
import { EmptyReads } from './trace/EmptyReads.tsx'
import { ExecutionLog } from './trace/ExecutionLog.tsx'
import styles from './trace/trace.module.css'

const views = [
  { value: 'decisions', text: 'Decisions' },
  { value: 'log', text: 'Execution log' },
] as const

/** Why this request became what it became, and the log that TestInvokeMethod would print. `outcome` is the preview's. */
export function TraceView({ outcome }: { readonly outcome: SimulationOutcome | undefined }) {
  const [view, setView] = useState<'decisions' | 'log'>('decisions')
  const report = useExchange().answer?.exchange
  // The way back and a failure on trial are in the exchange alone, which comes a moment later.
  const shown = report?.outcome ?? outcome
  if (shown === undefined) return <EmptyState title="Nothing has been tried yet" />
  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <Segmented label="What of the call" value={view} options={views} onValue={setView} />
      </div>
      {view === 'log' ? (
        <ExecutionLog lines={shown.log} />
      ) : (
        <div className={styles['decisions']}>
          <EmptyReads reads={report?.emptyReads ?? []} />
          <Decisions trace={shown.trace} />
        </div>
      )}
    </div>
  )
}
