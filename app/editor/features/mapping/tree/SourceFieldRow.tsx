import { memo } from 'react'
import type { SampleValue, SourceRow } from '../../../../core/project/index.ts'
import { FieldRow } from './FieldRow.tsx'
import type { FlatRow } from './flattenTree.ts'
import { areSameProps } from './sameProps.ts'
import { rowWords } from './rowWords.ts'

export interface SourceFieldRowProps {
  readonly flat: FlatRow<SourceRow>
  readonly search: string
  readonly active: boolean
  readonly related: boolean
  /** Taken along with the row that a line is dragged from. */
  readonly chosen?: boolean | undefined
  readonly drop: 'valid' | 'invalid' | undefined
  readonly connected: boolean
  readonly value: SampleValue | undefined
  readonly onToggle: (key: string, open: boolean) => void
}

/** A row of the left tree. Of those on screen only the ones that look another way are drawn anew. */
export const SourceFieldRow = memo(function SourceFieldRow(props: SourceFieldRowProps) {
  const { flat, search, active, related, drop, connected, value, onToggle } = props
  const { row, level, open, position, setSize, arrays } = flat
  return (
    <FieldRow
      side="source"
      rowKey={row.key}
      kind={row.kind}
      group={row.group}
      {...rowWords(row)}
      required={row.required}
      level={level}
      position={position}
      setSize={setSize}
      arrays={arrays}
      search={search}
      open={row.hasChildren ? open : undefined}
      state={{ active, related, drop, chosen: props.chosen === true }}
      description={connected ? 'connected' : undefined}
      title={titleOf(row)}
      value={value}
      onToggle={onToggle}
    />
  )
}, areSameProps)

function titleOf({ description, constraints }: SourceRow): string | undefined {
  const text = [description, ...constraints].filter((part) => part !== undefined && part !== '').join('\n')
  return text === '' ? undefined : text
}
