import { Plus } from 'lucide-react'
import { memo } from 'react'
import type { ProjectMethod, RuleView, SampleValue, TargetRow } from '../../../../core/project/index.ts'
import { IconButton, lazyPart } from '../../../ui/index.ts'
import { FieldRow } from './FieldRow.tsx'
import type { FlatRow } from './flattenTree.ts'
import { loopSentences } from './loopSentences.ts'
import { areSameProps } from './sameProps.ts'
import { rowWords } from './rowWords.ts'

const ExpressionField = lazyPart(async () => (await import('./ExpressionField.tsx')).ExpressionField)
const RuleChips = lazyPart(async () => (await import('./RuleChips.tsx')).RuleChips)

/** A row whose expression is being typed, or a group to which a target is being added. */
export type Typing =
  | { readonly kind: 'expression'; readonly key: string; readonly initial: string }
  | { readonly kind: 'add'; readonly key: string }

export interface TargetFieldRowProps {
  readonly flat: FlatRow<TargetRow>
  /** The rule that stands there. */
  readonly view: RuleView | undefined
  readonly search: string
  readonly active: boolean
  readonly related: boolean
  /** Taken along with the row that a line is dragged from. */
  readonly chosen?: boolean | undefined
  readonly drop: 'valid' | 'invalid' | undefined
  readonly unmapped: boolean
  /** The first thing that is wrong with the rule. */
  readonly problem: string | undefined
  readonly value: SampleValue | undefined
  /** What is typed into the row from, and the method it is typed for; undefined while nothing is. */
  readonly typed: string | undefined
  readonly method: ProjectMethod | undefined
  readonly onTyping: (typing: Typing | undefined) => void
  readonly onToggle: (key: string, open: boolean) => void
}

/** A row of the right tree. Of those on screen only the ones that look another way are drawn anew. */
export const TargetFieldRow = memo(function TargetFieldRow(props: TargetFieldRowProps) {
  const { flat, view, search, active, related, drop, unmapped, problem, value, onToggle } = props
  const { row, level, open, position, setSize, arrays } = flat
  const typingHere = props.typed !== undefined
  return (
    <FieldRow
      side="target"
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
      state={{
        active,
        related,
        drop,
        chosen: props.chosen === true,
        unmapped: unmapped && !typingHere,
        disabled: view?.disabled === true,
      }}
      description={unmapped ? 'unmapped' : view === undefined ? undefined : describe(view)}
      title={problem ?? titleOf(row, view)}
      value={typingHere || row.rule === undefined || row.kind === 'group' ? undefined : value}
      onToggle={onToggle}
    >
      <RowContent {...props} />
      {row.kind === 'group' && row.group !== 'path' && row.group !== 'status' ? (
        <IconButton
          label={`Add to ${row.name}`}
          tabIndex={-1}
          icon={<Plus size={13} strokeWidth={1.75} />}
          style={{ marginLeft: 'auto', height: 22 }}
          onClick={() => props.onTyping({ kind: 'add', key: row.key })}
        />
      ) : null}
    </FieldRow>
  )
}, areSameProps)

/** What the rule does, or the field that its expression is typed into. */
function RowContent({ flat: { row }, view, typed, method, onTyping }: TargetFieldRowProps) {
  if (typed === undefined) return view === undefined ? null : <RuleChips view={view} />
  if (method === undefined || row.place === undefined) return null
  const onDone = (): void => onTyping(undefined)
  return <ExpressionField method={method} place={row.place} name={row.name} initial={typed} onDone={onDone} />
}

/** What is read of a mapped row after its name: where its value comes from, and the comment on it. */
function describe(view: RuleView): string {
  const parts = [view.value?.text ?? '', ...loopSentences(view), view.disabled ? 'switched off' : '']
  return [...parts, view.note === undefined ? '' : `comment: ${view.note}`].filter((part) => part !== '').join(', ')
}

function titleOf({ description, constraints }: TargetRow, view: RuleView | undefined): string | undefined {
  const lines = [view?.value?.text, description, ...constraints].filter((line) => line !== undefined && line !== '')
  return lines.length === 0 ? undefined : lines.join('\n')
}
