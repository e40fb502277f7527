import type { SimulationOutcome } from '../../../core/apigateway/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './PreviewPanel.module.css'

/** Every decision on the way, in order, and the log that TestInvokeMethod would print. */
export function TraceView({ outcome }: { readonly outcome: SimulationOutcome | undefined }) {
  if (outcome === undefined) return <EmptyState title="Nothing has been tried yet" />
  return (
    <div className={styles['trace']}>
      <ol aria-label="Decisions">
        {outcome.trace.map((step, index) => (
          <li key={index}>
            <span className={styles['stage']}>{step.stage.replaceAll('-', ' ')}</span>
            <span>
              {step.sentence}
              {step.unverified === true ? <em className={styles['unverified']}> Unverified on AWS.</em> : null}
            </span>
          </li>
        ))}
      </ol>
      {outcome.log.length === 0 ? null : (
        <pre className={styles['log']} aria-label="Execution log">
          {outcome.log.join('\n')}
        </pre>
      )}
    </div>
  )
}
