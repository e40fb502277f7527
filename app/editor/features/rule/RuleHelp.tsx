import styles from './RulePanel.module.css'

/** What can be done here, said while nothing is selected. */
export function RuleHelp() {
  return (
    <>
      <p>Choose a target field to see and change what is sent for it.</p>
      <ul className={styles['help']}>
        <li>
          <code>=</code> types an expression into the row, <code>&quot;</code> a constant: <code>query.page</code>,{' '}
          <code>default(header[&quot;X-Tenant&quot;], &quot;public&quot;)</code>.
        </li>
        <li>
          Transforms, branches, lookup tables and loops are edited here, each with its value in the current sample.
        </li>
        <li>What happens to absent, null and unfit values is decided here too.</li>
      </ul>
    </>
  )
}
