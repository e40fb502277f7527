import { SlidersHorizontal } from 'lucide-react'
import { type RefObject, useCallback } from 'react'
import { sampleValueOf } from '../../../core/project/index.ts'
import { selectApi, selectDrawn, selectDrawnSample, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState, IconButton, lazyPart } from '../../ui/index.ts'
import { type Drop, dropLook } from './interaction/useDrop.ts'
import type { TreeKeys } from './interaction/useTreeKeys.ts'
import type { RowFilter } from './rowFilter.ts'
import { SourceFieldRow } from './tree/SourceFieldRow.tsx'
import { TreePanel } from './tree/TreePanel.tsx'
import type { MappingModel } from './useMappingModel.ts'
import type { Related } from './useRelated.ts'

const FilterMenu = lazyPart(async () => (await import('./tree/FilterMenu.tsx')).FilterMenu)
const BackendNotice = lazyPart(async () => (await import('./side/BackendNotice.tsx')).BackendNotice)

export interface SourceTreeProps {
  readonly model: MappingModel
  readonly related: Related
  readonly drop: Drop | undefined
  readonly active: string | undefined
  /** Keys of the rows that are chosen together. */
  readonly chosen: ReadonlySet<string>
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly keys: Pick<TreeKeys, 'onKeyDown' | 'onSearchKey'>
}

/** A client's request of these verbs has no body: asking for one would be in the way. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS'])

/** The method request, or what a response reads of: everything that a line can start from, with its value in the sample. */
export function SourceTree({
  model,
  related,
  drop,
  active,
  chosen,
  viewport,
  filter,
  onFilter,
  keys,
}: SourceTreeProps) {
  const search = useEditor((state) => state.search.source)
  const testCase = useEditor(selectDrawnSample)
  const method = useEditor(selectDrawn)
  const api = useEditor(selectApi)
  const { setSearch, setOpened, openDialog } = useEditorActions()
  const toggle = useCallback((key: string, open: boolean) => setOpened('source', key, open), [setOpened])
  const marked = search.trim().toLowerCase()
  const isResponse = method?.response !== undefined
  const wantsBody =
    method !== undefined && !isResponse && method.request.bodies.length === 0 && !bodiless.has(method.verb)
  const showsAll = search === '' && filter === 'all'
  return (
    <TreePanel
      side="source"
      title={isResponse ? 'Backend response' : 'Method request'}
      subtitle={testCase === undefined ? 'no sample' : 'sample values'}
      actions={
        <>
          <FilterMenu side="source" filter={filter} onFilter={onFilter} />
          <IconButton
            label={isResponse ? 'Edit samples' : 'Edit the method request'}
            icon={<SlidersHorizontal size={15} strokeWidth={1.75} />}
            onClick={() => openDialog(isResponse ? 'samples' : 'method-request')}
          />
        </>
      }
      search={search}
      onSearch={(text) => setSearch('source', text)}
      rows={model.sourceRows}
      active={active}
      viewport={viewport}
      {...keys}
      filter={filter}
      onFilter={onFilter}
      renderRow={(flat) => {
        const { row } = flat
        return (
          <SourceFieldRow
            flat={flat}
            search={marked}
            active={row.key === active}
            chosen={chosen.has(row.key)}
            related={related.sources.has(row.key)}
            drop={drop?.side === 'source' && drop.source === row.key ? dropLook(drop) : undefined}
            connected={model.lineFrom.has(row.key)}
            value={row.kind === 'group' || testCase === undefined ? undefined : sampleValueOf(row, testCase, api)}
            onToggle={toggle}
          />
        )
      }}
    >
      {method !== undefined && isResponse && showsAll ? <BackendNotice drawn={method} /> : null}
      {!wantsBody || !showsAll ? null : (
        <EmptyState title="No body yet">
          <Button onClick={() => openDialog('method-request')}>Paste a JSON request</Button>
        </EmptyState>
      )}
    </TreePanel>
  )
}
