import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Diagnostic, Severity } from '../../../core/diagnostics/index.ts'
import { usePreview } from '../../data/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './ProblemList.module.css'

const icons: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
  hint: Info,
}
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 }

/** Everything that is wrong with the method, worst first, with what to do about it. */
export function ProblemList() {
  const problems = usePreview().preview?.problems ?? []
  if (problems.length === 0) return <EmptyState title="No problems in this method" />
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity])
  return (
    <ul className={styles['list']} aria-label="Problems">
      {sorted.map((problem, index) => (
        <Problem key={`${problem.code} ${index}`} problem={problem} />
      ))}
    </ul>
  )
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  const Icon = icons[problem.severity]
  return (
    <li className={styles['problem']} data-severity={problem.severity}>
      <Icon size={14} strokeWidth={1.75} aria-label={problem.severity} />
      <div>
        <p>{problem.message}</p>
        {problem.hint === undefined ? null : <p className={styles['hint']}>{problem.hint}</p>}
      </div>
      <code className={styles['code']}>{problem.code}</code>
    </li>
  )
}
