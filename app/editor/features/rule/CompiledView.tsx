import type { SampleValue } from '../../../core/project/index.ts'
import { sliceRange } from '../../../core/text/index.ts'
import type { Preview } from '../../../workers/index.ts'
import { selectShown, usePreviewPart } from '../../data/index.ts'
import styles from './RulePanel.module.css'

/** What a rule compiles to, and what it gave in this sample. */
export function CompiledView({ rule }: { readonly rule: string }) {
  const preview = usePreviewPart(selectShown)
  if (preview === undefined) return null
  const values = preview.values.filter(([id]) => id === rule).map(([, value]) => printValue(value))
  return (
    <div className={styles['column']}>
      <span className={styles['label']}>Compiles to</span>
      <pre className={styles['code']}>{compiledTo(preview, rule)}</pre>
      <span className={styles['label']}>In this sample</span>
      <code className={styles['values']}>{values.length === 0 ? 'nothing is sent' : values.join(' · ')}</code>
    </div>
  )
}

/** The parameter mapping or the part of the template that says the rule. */
function compiledTo({ parameters, templates }: Preview, rule: string): string {
  const parameter = parameters.find((candidate) => candidate.rule === rule)
  if (parameter !== undefined) return `${parameter.destination}: ${parameter.expression}`
  for (const { text, ranges } of templates) {
    const parts = ranges.filter((range) => range.rule === rule).map(({ range }) => sliceRange(text, range).trim())
    if (parts.length > 0) return parts.join('\n')
  }
  return 'nothing: see its problems'
}

function printValue(value: SampleValue): string {
  switch (value.kind) {
    case 'absent':
      return 'absent'
    case 'string':
      return JSON.stringify(value.text)
    case 'array':
      return `${value.count} items`
    case 'object':
      return `an object of ${value.count}`
    case 'number':
    case 'boolean':
    case 'null':
      return value.text
  }
}
