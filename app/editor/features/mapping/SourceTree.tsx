import { SlidersHorizontal } from 'lucide-react'
import type { RefObject } from 'react'
import { sampleValueOf, type SourceRow } from '../../../core/project/index.ts'
import { selectApi, selectDrawn, selectDrawnSample, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState, IconButton, lazyPart } from '../../ui/index.ts'
import type { Drop } from './interaction/useDrop.ts'
import type { TreeKeys } from './interaction/useTreeKeys.ts'
import type { RowFilter } from './rowFilter.ts'
import { FieldRow } from './tree/FieldRow.tsx'
import { TreePanel } from './tree/TreePanel.tsx'
import { rowWords } from './tree/rowWords.ts'
import type { MappingModel } from './useMappingModel.ts'
import type { Related } from './useRelated.ts'

const FilterMenu = lazyPart(async () => (await import('./tree/FilterMenu.tsx')).FilterMenu)
const BackendNotice = lazyPart(async () => (await import('./side/BackendNotice.tsx')).BackendNotice)

export interface SourceTreeProps {
  readonly model: MappingModel
  readonly related: Related
  readonly drop: Drop | undefined
  readonly active: string | undefined
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly keys: Pick<TreeKeys, 'onKeyDown' | 'onSearchKey'>
}

/** A client's request of these verbs has no body: asking for one would be in the way. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS'])

/** The method request, or what a response reads of: everything that a line can start from, with its value in the sample. */
export function SourceTree({ model, related, drop, active, viewport, filter, onFilter, keys }: SourceTreeProps) {
  const search = useEditor((state) => state.search.source)
  const testCase = useEditor(selectDrawnSample)
  const method = useEditor(selectDrawn)
  const api = useEditor(selectApi)
  const { setSearch, setOpened, openDialog } = useEditorActions()
  const connected = new Map(model.lines.map((line) => [line.sourceRow, line]))
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
      renderRow={({ row, level, open, position, setSize, arrays }) => {
        const line = connected.get(row.key)
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
            search={marked}
            open={row.hasChildren ? open : undefined}
            state={{
              active: row.key === active,
              related: related.sources.has(row.key),
              drop:
                drop?.side !== 'source' || drop.source !== row.key
                  ? undefined
                  : drop.kind === 'invalid'
                    ? 'invalid'
                    : 'valid',
            }}
            description={line === undefined ? undefined : 'connected'}
            title={rowTitle(row)}
            value={row.kind === 'group' || testCase === undefined ? undefined : sampleValueOf(row, testCase, api)}
            onToggle={() => setOpened('source', row.key, !open)}
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

function rowTitle({ description, constraints }: SourceRow): string | undefined {
  const text = [description, ...constraints].filter((part) => part !== undefined && part !== '').join('\n')
  return text === '' ? undefined : text
}
