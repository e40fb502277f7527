import type { DrawingReport } from '../../../workers/methodsWorker.ts'
import styles from './TemplatePanel.module.css'

/** How much of a template rules own, what stays text and why, and how the drawing was held against the text. */
export function DrawingReportView({ report }: { readonly report: DrawingReport }) {
  const { command, owned, kept, requests, identical, repairs, problems } = report
  if (command === undefined) {
    return (
      <>
        <p>This template has no drawing; it stays as it is.</p>
        <Reasons reasons={[...problems, ...kept.map(({ line, reason }) => `Line ${line}: ${reason}.`)]} />
      </>
    )
  }
  const equal = requests - repairs
  return (
    <>
      <p className={styles['share']}>
        <strong>{Math.round(owned * 100)} %</strong> of what it prints comes from lines and constants.
        <progress value={owned} max={1} aria-label="Share that is drawn" />
      </p>
      <p>
        Both were run on {requests} requests, hostile ones among them: {equal}{' '}
        {equal === 1 ? 'payload is' : 'payloads are'} equal, {identical} byte for byte.
        {repairs === 0 ? '' : ` Of ${repairs} the text makes something broken, which the drawing repairs.`}
      </p>
      {kept.length === 0 ? (
        <p>Nothing stays text.</p>
      ) : (
        <section>
          <h3>Stays text</h3>
          <ul className={styles['kept']} aria-label="Stays text">
            {kept.map(({ line, text, reason }) => (
              <li key={`${line} ${text}`}>
                <code>{text}</code>
                <span className={styles['hint']}>
                  line {line}: {reason}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul className={styles['kept']}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}
