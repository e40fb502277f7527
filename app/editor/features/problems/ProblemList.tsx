import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Diagnostic, Severity } from '../../../core/diagnostics/index.ts'
import { useProblems } from '../../data/index.ts'
import { applyFix, goToProblem } from '../../commands/index.ts'
import { useEditorStore } from '../../state/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import styles from './ProblemList.module.css'

const icons: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
  hint: Info,
}
/** API-wide problems shown under a method's own; a large description can have hundreds. */
const shownOfApi = 200

/** Everything that is wrong with the method and the API around it, worst first, with what to do about it. */
export function ProblemList() {
  const { method, api } = useProblems()
  if (method.length === 0 && api.length === 0) return <EmptyState title="No problems in this method" />
  return (
    <div className={styles['list']}>
      {method.length === 0 ? (
        <p className={styles['heading']}>This method has no problems.</p>
      ) : (
        <Problems name="Problems" problems={method} />
      )}
      {api.length === 0 ? null : (
        <>
          <h3 className={styles['heading']}>Of the whole API: {api.length}</h3>
          <Problems name="Problems of the API" problems={api.slice(0, shownOfApi)} />
        </>
      )}
    </div>
  )
}

function Problems({ name, problems }: { readonly name: string; readonly problems: readonly Diagnostic[] }) {
  return (
    <ul aria-label={name}>
      {problems.map((problem, index) => (
        <Problem key={`${problem.code} ${index}`} problem={problem} />
      ))}
    </ul>
  )
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  const store = useEditorStore()
  const Icon = icons[problem.severity]
  return (
    <li className={styles['problem']} data-severity={problem.severity}>
      <Icon size={14} strokeWidth={1.75} role="img" aria-label={problem.severity} />
      <div>
        <button type="button" className={styles['message']} onClick={() => goToProblem(store, problem)}>
          {problem.message}
        </button>
        {problem.hint === undefined ? null : <p className={styles['hint']}>{problem.hint}</p>}
        {problem.fixes?.map((fix) => (
          <Button key={fix.title} look="quiet" onClick={() => applyFix(store, problem, fix)}>
            {fix.title}
          </Button>
        ))}
      </div>
      <code className={styles['code']}>{problem.code}</code>
    </li>
  )
}
