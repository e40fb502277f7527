import { useMemo } from 'react'
import {
  type Line,
  linesOf,
  type SourceRow,
  sourceTree,
  type TargetRow,
  targetTree,
} from '../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorStore } from '../../state/index.ts'
import { flattenTree, type FlatRow } from './tree/flattenTree.ts'

export interface MappingModel {
  readonly sourceRows: readonly FlatRow<SourceRow>[]
  readonly targetRows: readonly FlatRow<TargetRow>[]
  /** Row keys to indexes in the lists above. */
  readonly sourceIndex: ReadonlyMap<string, number>
  readonly targetIndex: ReadonlyMap<string, number>
  readonly lines: readonly Line[]
}

/** Groups that hold many names nobody wired yet start closed. */
const closedGroups: ReadonlySet<string> = new Set(['context', 'stage'])
/** Levels open at first: groups, and three levels of fields. */
const openLevels = 4

function indexRows(rows: readonly FlatRow<{ readonly key: string }>[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ row }, index) => [row.key, index]))
}

/** The rows and lines of the chosen method, derived anew only where something they follow from changed. */
export function useMappingModel(): MappingModel {
  const store = useEditorStore()
  const method = useEditor(selectMethod)
  const api = useEditor((state) => state.project.api)
  const opened = useEditor((state) => state.opened)
  const search = useEditor((state) => state.search)
  const trees = useMemo(() => {
    if (method === undefined) return { source: [], target: [], lines: [] }
    const project = { ...store.getState().project, api }
    return { source: sourceTree(project, method), target: targetTree(project, method), lines: linesOf(project, method) }
  }, [store, api, method])
  const wired = useMemo(() => new Set(trees.lines.map((line) => line.kind as string)), [trees])
  const sourceRows = useMemo(
    () =>
      flattenTree(trees.source, {
        opened: opened.source,
        search: search.source.trim().toLowerCase(),
        openByDefault: (key, level) => level < openLevels && (level > 1 || !closedGroups.has(key) || wired.has(key)),
      }),
    [trees, opened.source, search.source, wired],
  )
  const targetRows = useMemo(
    () =>
      flattenTree(trees.target, {
        opened: opened.target,
        search: search.target.trim().toLowerCase(),
        openByDefault: (_key, level) => level < openLevels,
      }),
    [trees, opened.target, search.target],
  )
  const sourceIndex = useMemo(() => indexRows(sourceRows), [sourceRows])
  const targetIndex = useMemo(() => indexRows(targetRows), [targetRows])
  return { sourceRows, targetRows, sourceIndex, targetIndex, lines: trees.lines }
}
