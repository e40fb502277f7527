import styles from './PreviewPanel.module.css'

export interface OriginProps {
  readonly entries: readonly (readonly [term: string, text: string])[]
  /** What to do where there is nothing to tell. */
  readonly hint: string
}

/** Where bytes came from, a plain line each. */
export function Origin({ entries, hint }: OriginProps) {
  return (
    <aside className={styles['where']} aria-label="Where this came from">
      <h3>Where this came from</h3>
      {entries.length === 0 ? (
        <p>{hint}</p>
      ) : (
        <dl>
          {entries.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd title={text}>
                <code>{text}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  )
}
