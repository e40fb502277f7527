import { Plus, Settings2 } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import { ruleViewAt, type SampleValue, type TargetRow } from '../../../core/project/index.ts'
import { usePreviewPart } from '../../data/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { IconButton, lazyPart } from '../../ui/index.ts'
import type { Drawing } from './interaction/drawing.ts'
import { TargetEmptyState } from './TargetEmptyState.tsx'
import { FieldRow } from './tree/FieldRow.tsx'
import { RuleChips } from './tree/RuleChips.tsx'
import { TreePanel } from './tree/TreePanel.tsx'
import { rowWords } from './tree/rowWords.ts'
import type { MappingModel } from './useMappingModel.ts'
import type { Related } from './useRelated.ts'

const ExpressionField = lazyPart(async () => (await import('./tree/ExpressionField.tsx')).ExpressionField)
const AddTarget = lazyPart(async () => (await import('./AddTarget.tsx')).AddTarget)

/** A row whose expression is being typed, or a group to which a target is being added. */
export type Typing =
  | { readonly kind: 'expression'; readonly key: string; readonly initial: string }
  | { readonly kind: 'add'; readonly key: string }

export interface TargetTreeProps {
  readonly model: MappingModel
  readonly related: Related
  readonly drawing: Drawing
  /** What is wrong with a drop on the row under the pointer. */
  readonly refusal: string | undefined
  readonly active: string | undefined
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly typing: Typing | undefined
  readonly onTyping: (typing: Typing | undefined) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The integration request: everything that can be sent, what is mapped to it, and what that gives in the sample. */
export function TargetTree(props: TargetTreeProps) {
  const { model, related, drawing, refusal, active, viewport, typing, onTyping, onKeyDown } = props
  const search = useEditor((state) => state.search.target)
  const method = useEditor(selectMethod)
  const shownValues = usePreviewPart((state) => state.preview?.values)
  const shownProblems = usePreviewPart((state) => state.preview?.problems)
  const { setSearch, setOpened, openDialog } = useEditorActions()
  const values = useMemo(() => new Map<string, SampleValue>(shownValues), [shownValues])
  const problems = useMemo(() => problemsByRule(shownProblems ?? []), [shownProblems])
  const fields = model.targetRows.filter(({ row }) => row.kind === 'field' && !row.hasChildren)
  const mapped = fields.filter(({ row }) => row.rule !== undefined).length

  const renderRow = (row: TargetRow, level: number, open: boolean, position: number, setSize: number) => {
    const view =
      method === undefined || row.place === undefined || row.rule === undefined
        ? undefined
        : ruleViewAt(method, row.place)
    const isOver =
      (drawing.kind === 'dragging' || drawing.kind === 'armed') &&
      drawing.over?.key === row.key &&
      drawing.from.side === 'source'
    const typingHere = typing?.kind === 'expression' && typing.key === row.key
    const problem = row.rule === undefined ? undefined : problems.get(row.rule)
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
        open={row.hasChildren ? open : undefined}
        state={{
          active: row.key === active,
          related: related.targets.has(row.key),
          drop: isOver ? (refusal === undefined ? 'valid' : 'invalid') : undefined,
        }}
        description={view?.value?.text ?? (row.kind === 'field' && row.required ? 'unmapped' : undefined)}
        title={isOver ? refusal : (problem ?? view?.value?.text ?? row.description)}
        value={typingHere || row.rule === undefined || row.kind === 'group' ? undefined : values.get(row.rule)}
        onToggle={() => setOpened('target', row.key, !open)}
      >
        {typingHere && method !== undefined && row.place !== undefined ? (
          <ExpressionField
            method={method}
            place={row.place}
            name={row.name}
            initial={typing.initial}
            onDone={() => onTyping(undefined)}
          />
        ) : view === undefined ? null : (
          <RuleChips view={view} />
        )}
        {row.kind === 'group' && row.group !== 'path' ? (
          <IconButton
            label={`Add to ${row.name}`}
            tabIndex={-1}
            icon={<Plus size={13} strokeWidth={1.75} />}
            style={{ marginLeft: 'auto', height: 22 }}
            onClick={() => onTyping({ kind: 'add', key: row.key })}
          />
        ) : null}
      </FieldRow>
    )
  }
  const adding = typing?.kind === 'add' ? model.targetRows[model.targetIndex.get(typing.key) ?? -1]?.row : undefined
  return (
    <TreePanel
      side="target"
      title="Integration request"
      subtitle={fields.length === 0 ? '' : `${mapped} of ${fields.length} mapped`}
      actions={
        <IconButton
          label="Edit the integration"
          icon={<Settings2 size={15} strokeWidth={1.75} />}
          onClick={() => openDialog('integration')}
        />
      }
      search={search}
      onSearch={(text) => setSearch('target', text)}
      rows={model.targetRows}
      active={active}
      viewport={viewport}
      onKeyDown={onKeyDown}
      renderRow={({ row, level, open, position, setSize }) => renderRow(row, level, open, position, setSize)}
    >
      {adding === undefined || method === undefined ? null : (
        <AddTarget key={adding.key} method={method} group={adding} onDone={() => onTyping(undefined)} />
      )}
      {method === undefined || search !== '' ? null : <TargetEmptyState method={method} rows={model.targetRows} />}
    </TreePanel>
  )
}

function problemsByRule(
  problems: readonly { readonly at: { readonly kind: string; readonly rule?: string }; readonly message: string }[],
) {
  const byRule = new Map<string, string>()
  for (const { at, message } of problems)
    if (at.kind === 'rule' && at.rule !== undefined && !byRule.has(at.rule)) byRule.set(at.rule, message)
  return byRule
}
