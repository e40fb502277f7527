import type { Diagnostic } from '../../../core/diagnostics/index.ts'
import { sliceRange } from '../../../core/text/index.ts'
import { type DrawnPreview, selectDrawnPreview, useDrawnPart } from '../../data/index.ts'
import { printSampleValue } from '../../../core/project/index.ts'
import styles from './RulePanel.module.css'

/** What a rule compiles to, what it gave in this sample, and what is wrong with it. */
export function CompiledView({ rule }: { readonly rule: string }) {
  const preview = useDrawnPart(selectDrawnPreview)
  if (preview === undefined) return null
  const values = preview.values.filter(([id]) => id === rule).map(([, value]) => printSampleValue(value))
  const problems = preview.problems.filter((problem) => isAbout(problem, rule))
  return (
    <div className={styles['compiled']}>
      <span className={styles['label']}>Compiles to</span>
      {/* A long one scrolls, which keys must be able to do. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['code']} tabIndex={0} aria-label="Compiles to">
        {compiledTo(preview, rule)}
      </pre>
      <span className={styles['label']}>In this sample</span>
      <code className={styles['values']}>{values.length === 0 ? 'nothing is sent' : values.join(' · ')}</code>
      {problems.map((problem) => (
        <p key={problem.code + problem.message} className={styles['problem']} data-severity={problem.severity}>
          {problem.message} {problem.hint}
        </p>
      ))}
    </div>
  )
}

function isAbout({ at }: Diagnostic, rule: string): boolean {
  return at.kind === 'rule' && at.rule === rule
}

/** The parameter mapping or the part of the template that says the rule. */
function compiledTo({ parameters, templates }: DrawnPreview, rule: string): string {
  const parameter = parameters.find((candidate) => candidate.rule === rule)
  if (parameter !== undefined) return `${parameter.destination}: ${parameter.expression}`
  for (const { text, ranges } of templates) {
    const parts = ranges.filter((range) => range.rule === rule).map(({ range }) => sliceRange(text, range).trim())
    if (parts.length > 0) return parts.join('\n')
  }
  return 'nothing'
}
