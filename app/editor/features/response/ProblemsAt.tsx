import type { Diagnostic } from '../../../core/diagnostics/index.ts'
import { useProblems } from '../../data/index.ts'
import styles from './response.module.css'

/** What API Gateway would refuse of the part of the project that `isAbout` tells by its pointer, in its own words. */
export function ProblemsAt({ isAbout }: { readonly isAbout: (pointer: string) => boolean }) {
  const { method, api } = useProblems()
  const found = [...method, ...api].filter(({ at }) => at.kind === 'pointer' && isAbout(at.pointer))
  if (found.length === 0) return null
  return (
    <ul className={styles['problems']} aria-label="Problems">
      {found.map((problem) => (
        <li key={`${problem.code} ${pointerOf(problem)}`} data-severity={problem.severity}>
          {problem.message} {problem.hint}
        </li>
      ))}
    </ul>
  )
}

function pointerOf({ at }: Diagnostic): string {
  return at.kind === 'pointer' ? at.pointer : ''
}
