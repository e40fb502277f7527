import { Plus, Trash2 } from 'lucide-react'
import type { CommandResult, SamplePairs } from '../../core/project/index.ts'
import { Button, IconButton } from '../ui/index.ts'
import { CommitField } from './CommitField.tsx'
import styles from './fields.module.css'

export interface PairsEditorProps {
  readonly title: string
  readonly pairs: SamplePairs
  /** Names that the next pair should take first. */
  readonly suggested?: readonly string[]
  /** The names are given: only values change. */
  readonly fixed?: boolean
  readonly onPairs: (pairs: SamplePairs) => CommandResult
}

/** Names and values in order; a name may repeat, as headers and query parameters do. */
export function PairsEditor({ title, pairs, suggested = [], fixed = false, onPairs }: PairsEditorProps) {
  const replace = (index: number, change: Partial<SamplePairs[number]>): CommandResult =>
    onPairs(pairs.map((pair, at) => (at === index ? { ...pair, ...change } : pair)))
  const next = suggested.find((name) => !pairs.some((pair) => pair.name === name)) ?? 'name'
  if (fixed && pairs.length === 0) return null
  return (
    <section aria-label={title} className={styles['section']}>
      <h3>{title}</h3>
      {pairs.map((pair, index) => (
        <div key={index} className={styles['pair']}>
          {fixed ? (
            <code>{pair.name}</code>
          ) : (
            <CommitField
              label={`Name ${index + 1}`}
              labelHidden
              value={pair.name}
              apply={(name) => replace(index, { name })}
            />
          )}
          <CommitField
            label={`Value of ${pair.name}`}
            labelHidden
            value={pair.value}
            apply={(value) => replace(index, { value })}
          />
          {fixed ? (
            <span />
          ) : (
            <IconButton
              label={`Remove ${pair.name}`}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => void onPairs(pairs.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {fixed ? null : (
        <Button
          look="quiet"
          icon={<Plus size={14} />}
          onClick={() => void onPairs([...pairs, { name: next, value: '' }])}
        >
          Add to {title.toLowerCase()}
        </Button>
      )}
    </section>
  )
}
