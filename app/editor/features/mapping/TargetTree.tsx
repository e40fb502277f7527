import { Plus, Settings2 } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { type RuleView, ruleViewAt, type SampleValue, type TargetRow } from '../../../core/project/index.ts'
import { useDrawnPart } from '../../data/index.ts'
import { selectDrawn, useEditor, useEditorActions } from '../../state/index.ts'
import { IconButton, lazyPart } from '../../ui/index.ts'
import type { Drop } from './interaction/useDrop.ts'
import type { TreeKeys } from './interaction/useTreeKeys.ts'
import { TargetEmptyState } from './TargetEmptyState.tsx'
import type { RowFilter } from './rowFilter.ts'
import { FieldRow } from './tree/FieldRow.tsx'
import { loopSentences } from './tree/loopSentences.ts'
import { TreePanel } from './tree/TreePanel.tsx'
import type { FlatRow } from './tree/flattenTree.ts'
import { rowWords } from './tree/rowWords.ts'
import { unmappedRows } from './tree/unmappedRows.ts'
import type { MappingModel } from './useMappingModel.ts'
import type { Related } from './useRelated.ts'

const ExpressionField = lazyPart(async () => (await import('./tree/ExpressionField.tsx')).ExpressionField)
const RuleChips = lazyPart(async () => (await import('./tree/RuleChips.tsx')).RuleChips)
const AddTarget = lazyPart(async () => (await import('./AddTarget.tsx')).AddTarget)

/** A row whose expression is being typed, or a group to which a target is being added. */
export type Typing =
  | { readonly kind: 'expression'; readonly key: string; readonly initial: string }
  | { readonly kind: 'add'; readonly key: string }

const ResponseBodyNotice = lazyPart(async () => (await import('./side/ResponseBodyNotice.tsx')).ResponseBodyNotice)
const FilterMenu = lazyPart(async () => (await import('./tree/FilterMenu.tsx')).FilterMenu)

export interface TargetTreeProps {
  readonly model: MappingModel
  readonly related: Related
  /** What a drop on the row under the pointer would do. */
  readonly drop: Drop | undefined
  readonly active: string | undefined
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly typing: Typing | undefined
  readonly onTyping: (typing: Typing | undefined) => void
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly keys: Pick<TreeKeys, 'onKeyDown' | 'onSearchKey'>
}

/** The integration request, or the method response: everything that can be sent, what is mapped to it, and what that gives in the sample. */
export function TargetTree(props: TargetTreeProps) {
  const { model, related, drop, active, viewport, typing, onTyping, filter, onFilter, keys } = props
  const search = useEditor((state) => state.search.target)
  const method = useEditor(selectDrawn)
  const shownValues = useDrawnPart((drawn) => drawn?.values)
  const shownProblems = useDrawnPart((drawn) => drawn?.problems)
  const { setSearch, setOpened, openDialog } = useEditorActions()
  const values = useMemo(() => new Map<string, SampleValue>(shownValues), [shownValues])
  const problems = useMemo(() => problemsByRule(shownProblems ?? []), [shownProblems])
  const fields = model.targetRows.filter(({ row }) => row.kind === 'field' && !row.hasChildren)
  const mapped = fields.filter(({ row }) => row.rule !== undefined).length

  const unmapped = useMemo(() => unmappedRows(model.targetRows), [model.targetRows])
  const marked = search.trim().toLowerCase()
  const isResponse = method?.response !== undefined

  const renderRow = ({ row, level, open, position, setSize, arrays }: FlatRow<TargetRow>) => {
    const isUnmapped = unmapped.has(row.key)
    const view =
      method === undefined || row.place === undefined || row.rule === undefined
        ? undefined
        : ruleViewAt(method, row.place)
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
        arrays={arrays}
        search={marked}
        open={row.hasChildren ? open : undefined}
        state={{
          active: row.key === active,
          related: related.targets.has(row.key),
          drop:
            drop?.side !== 'target' || drop.target !== row.key
              ? undefined
              : drop.kind === 'invalid'
                ? 'invalid'
                : 'valid',
          unmapped: isUnmapped && !typingHere,
          disabled: view?.disabled === true,
        }}
        description={isUnmapped ? 'unmapped' : view === undefined ? undefined : describe(view)}
        title={problem ?? titleOf(row, view)}
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
        ) : view === undefined || method === undefined || row.place === undefined ? null : (
          <RuleChips view={view} method={method} place={row.place} />
        )}
        {row.kind === 'group' && row.group !== 'path' && row.group !== 'status' ? (
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
      title={isResponse ? 'Method response' : 'Integration request'}
      subtitle={fields.length === 0 || filter !== 'all' ? '' : `${mapped} of ${fields.length} mapped`}
      actions={
        <>
          <FilterMenu side="target" filter={filter} onFilter={onFilter} />
          <IconButton
            label={isResponse ? 'Edit the method responses' : 'Edit the integration'}
            icon={<Settings2 size={15} strokeWidth={1.75} />}
            onClick={() => openDialog(isResponse ? 'method-responses' : 'integration')}
          />
        </>
      }
      search={search}
      onSearch={(text) => setSearch('target', text)}
      rows={model.targetRows}
      active={active}
      viewport={viewport}
      {...keys}
      filter={filter}
      onFilter={onFilter}
      renderRow={renderRow}
    >
      {adding === undefined || method === undefined ? null : (
        <AddTarget key={adding.key} method={method} group={adding} onDone={() => onTyping(undefined)} />
      )}
      {method === undefined || search !== '' || filter !== 'all' ? null : isResponse ? (
        <ResponseBodyNotice drawn={method} />
      ) : (
        <TargetEmptyState method={method} rows={model.targetRows} />
      )}
    </TreePanel>
  )
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

function problemsByRule(
  problems: readonly { readonly at: { readonly kind: string; readonly rule?: string }; readonly message: string }[],
) {
  const byRule = new Map<string, string>()
  for (const { at, message } of problems)
    if (at.kind === 'rule' && at.rule !== undefined && !byRule.has(at.rule)) byRule.set(at.rule, message)
  return byRule
}
