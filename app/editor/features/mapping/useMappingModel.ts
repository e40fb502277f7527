import { useMemo } from 'react'
import {
  type Line,
  linesOf,
  type SourceRow,
  sourceTree,
  type TargetRow,
  targetTree,
} from '../../../core/project/index.ts'
import { usePreviewPart } from '../../data/index.ts'
import { selectDrawn, type Side, useEditor, useEditorStore } from '../../state/index.ts'
import { keepSource, keepTarget, type RowFilter } from './rowFilter.ts'
import { flattenTree, type FlatRow } from './tree/flattenTree.ts'

export interface MappingModel {
  readonly sourceRows: readonly FlatRow<SourceRow>[]
  readonly targetRows: readonly FlatRow<TargetRow>[]
  /** Row keys to indexes in the lists above. */
  readonly sourceIndex: ReadonlyMap<string, number>
  readonly targetIndex: ReadonlyMap<string, number>
  readonly lines: readonly Line[]
}

const noLines: readonly Line[] = []

/** Groups that hold many names nobody wired yet start closed. */
const closedGroups: ReadonlySet<string> = new Set(['context', 'stage'])
/** Levels open at first: groups, and three levels of fields. */
const openLevels = 4

function indexRows(rows: readonly FlatRow<{ readonly key: string }>[]): ReadonlyMap<string, number> {
  const known = LAST_INDEXES.find((last) => hasKeys(last.rows, rows))
  if (known !== undefined) return known.index
  const index = new Map<string, number>()
  for (const [at, { row }] of rows.entries()) index.set(row.key, at)
  LAST_INDEXES.unshift({ rows, index })
  LAST_INDEXES.length = Math.min(LAST_INDEXES.length, 4)
  return index
}

interface KnownIndex {
  readonly rows: readonly FlatRow<{ readonly key: string }>[]
  readonly index: ReadonlyMap<string, number>
}

/** An edit changes rules and seldom rows: then the index of 10,000 of them stands. */
const LAST_INDEXES: KnownIndex[] = []

function hasKeys(a: KnownIndex['rows'], b: KnownIndex['rows']): boolean {
  return a.length === b.length && a.every(({ row }, at) => row.key === b[at]?.row.key)
}

/** Which rows each tree shows. */
export type RowFilters = Readonly<Record<Side, RowFilter>>

/** Rules that something is wrong with; not asked for while nobody filters by it. */
function useWrongRules(wanted: boolean): ReadonlySet<string> {
  const problems = usePreviewPart((state) => (wanted ? state.preview?.problems : undefined))
  return useMemo(() => {
    const wrong = (problems ?? []).filter(({ severity }) => severity !== 'hint')
    return new Set(wrong.flatMap(({ at }) => (at.kind === 'rule' ? [at.rule] : [])))
  }, [problems])
}

/** The rows and lines of the chosen method, derived anew only where something they follow from changed. */
export function useMappingModel(filters: RowFilters): MappingModel {
  const store = useEditorStore()
  const method = useEditor(selectDrawn)
  const api = useEditor((state) => state.project.api)
  const opened = useEditor((state) => state.opened)
  const search = useEditor((state) => state.search)
  const trees = useMemo(() => {
    if (method === undefined) return { source: [], target: [], lines: [] }
    const project = { ...store.getState().project, api }
    return { source: sourceTree(project, method), target: targetTree(project, method), lines: linesOf(project, method) }
  }, [store, api, method])
  const { source, target, lines } = trees
  const wrong = useWrongRules(filters.target === 'problems')
  // An edit changes the lines: the rows follow them only where they are chosen by them.
  const sourceLines = filters.source === 'all' ? noLines : lines
  const wired = useMemo(() => new Set(lines.map((line) => line.kind as string)), [lines])
  const contextIsWired = wired.has('context')
  const stageIsWired = wired.has('stage')
  const sourceRows = useMemo(() => {
    const startsOpen = (key: string): boolean =>
      !closedGroups.has(key) || (key === 'context' && contextIsWired) || (key === 'stage' && stageIsWired)
    return flattenTree(source, {
      opened: opened.source,
      search: search.source.trim().toLowerCase(),
      keep: keepSource(filters.source, sourceLines),
      openByDefault: (key, level) => level < openLevels && (level > 1 || startsOpen(key)),
    })
  }, [source, opened.source, search.source, contextIsWired, stageIsWired, filters.source, sourceLines])
  const targetRows = useMemo(
    () =>
      flattenTree(target, {
        opened: opened.target,
        search: search.target.trim().toLowerCase(),
        keep: keepTarget(filters.target, wrong),
        openByDefault: (_key, level) => level < openLevels,
      }),
    [target, opened.target, search.target, filters.target, wrong],
  )
  const sourceIndex = useMemo(() => indexRows(sourceRows), [sourceRows])
  const targetIndex = useMemo(() => indexRows(targetRows), [targetRows])
  return useMemo(
    () => ({ sourceRows, targetRows, sourceIndex, targetIndex, lines }),
    [sourceRows, targetRows, sourceIndex, targetIndex, lines],
  )
}
