import { Settings2 } from 'lucide-react'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { ruleViewAt, type SampleValue, type TargetRow } from '../../../core/project/index.ts'
import { useDrawnPart } from '../../data/index.ts'
import { selectDrawn, useEditor, useEditorActions } from '../../state/index.ts'
import { IconButton, lazyPart } from '../../ui/index.ts'
import { type Drop, dropLook } from './interaction/useDrop.ts'
import type { TreeKeys } from './interaction/useTreeKeys.ts'
import { TargetEmptyState } from './TargetEmptyState.tsx'
import type { RowFilter } from './rowFilter.ts'
import { createMappedCount } from './tree/countMapped.ts'
import type { FlatRow } from './tree/flattenTree.ts'
import { TargetFieldRow, type Typing } from './tree/TargetFieldRow.tsx'
import { TreePanel } from './tree/TreePanel.tsx'
import { isUnmapped } from './tree/unmappedRows.ts'
import type { MappingModel } from './useMappingModel.ts'
import type { Related } from './useRelated.ts'

const AddTarget = lazyPart(async () => (await import('./AddTarget.tsx')).AddTarget)

const ResponseBodyNotice = lazyPart(async () => (await import('./side/ResponseBodyNotice.tsx')).ResponseBodyNotice)
const FilterMenu = lazyPart(async () => (await import('./tree/FilterMenu.tsx')).FilterMenu)

export interface TargetTreeProps {
  readonly model: MappingModel
  readonly related: Related
  /** What a drop on the row under the pointer would do. */
  readonly drop: Drop | undefined
  readonly active: string | undefined
  /** Keys of the rows that are chosen together. */
  readonly chosen: ReadonlySet<string>
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly typing: Typing | undefined
  readonly onTyping: (typing: Typing | undefined) => void
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly keys: Pick<TreeKeys, 'onKeyDown' | 'onSearchKey'>
}

/** The integration request, or the method response: everything that can be sent, what is mapped to it, and what that gives in the sample. */
export function TargetTree(props: TargetTreeProps) {
  const { model, related, drop, active, chosen, viewport, typing, onTyping, filter, onFilter, keys } = props
  const search = useEditor((state) => state.search.target)
  const method = useEditor(selectDrawn)
  const shownValues = useDrawnPart((drawn) => drawn?.values)
  const shownProblems = useDrawnPart((drawn) => drawn?.problems)
  const { setSearch, setOpened, openDialog } = useEditorActions()
  const values = useMemo(() => new Map<string, SampleValue>(shownValues), [shownValues])
  const problems = useMemo(() => problemsByRule(shownProblems ?? []), [shownProblems])
  const toggle = useCallback((key: string, open: boolean) => setOpened('target', key, open), [setOpened])
  const [countMapped] = useState(createMappedCount)
  const { mapped, fields } = useMemo(() => countMapped(model.targetRows), [countMapped, model.targetRows])

  const marked = search.trim().toLowerCase()
  const isResponse = method?.response !== undefined

  const renderRow = (flat: FlatRow<TargetRow>) => {
    const { row } = flat
    const typed = typing?.kind === 'expression' && typing.key === row.key ? typing.initial : undefined
    return (
      <TargetFieldRow
        flat={flat}
        view={
          method === undefined || row.place === undefined || row.rule === undefined
            ? undefined
            : ruleViewAt(method, row.place)
        }
        search={marked}
        active={row.key === active}
        chosen={chosen.has(row.key)}
        related={related.targets.has(row.key)}
        drop={drop?.side === 'target' && drop.target === row.key ? dropLook(drop) : undefined}
        unmapped={isUnmapped(row, model.targetRows[model.targetIndex.get(flat.parent ?? '') ?? -1]?.row)}
        problem={row.rule === undefined ? undefined : problems.get(row.rule)}
        value={row.rule === undefined ? undefined : values.get(row.rule)}
        typed={typed}
        // Of all rows the one that is typed into follows every edit of the method.
        method={typed === undefined ? undefined : method}
        onTyping={onTyping}
        onToggle={toggle}
      />
    )
  }
  const adding = typing?.kind === 'add' ? model.targetRows[model.targetIndex.get(typing.key) ?? -1]?.row : undefined
  return (
    <TreePanel
      side="target"
      title={isResponse ? 'Method response' : 'Integration request'}
      subtitle={fields === 0 || filter !== 'all' ? '' : `${mapped} of ${fields} mapped`}
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

function problemsByRule(
  problems: readonly { readonly at: { readonly kind: string; readonly rule?: string }; readonly message: string }[],
) {
  const byRule = new Map<string, string>()
  for (const { at, message } of problems)
    if (at.kind === 'rule' && at.rule !== undefined && !byRule.has(at.rule)) byRule.set(at.rule, message)
  return byRule
}
