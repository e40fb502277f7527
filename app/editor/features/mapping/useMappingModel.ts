import { useMemo, useState } from 'react'
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
import type { FlatRow } from './tree/flattenTree.ts'
import { createTreeRows } from './tree/treeRows.ts'

export interface MappingModel {
  readonly sourceRows: readonly FlatRow<SourceRow>[]
  readonly targetRows: readonly FlatRow<TargetRow>[]
  /** Row keys to indexes in the lists above. */
  readonly sourceIndex: ReadonlyMap<string, number>
  readonly targetIndex: ReadonlyMap<string, number>
  readonly lines: readonly Line[]
  /** The last of the lines at a row, by its key. */
  readonly lineFrom: ReadonlyMap<string, Line>
  readonly lineTo: ReadonlyMap<string, Line>
}

const noLines: readonly Line[] = []

/** Groups that hold many names nobody wired yet start closed. */
const closedGroups: ReadonlySet<string> = new Set(['context', 'stage'])
/** Levels open at first: groups, and three levels of fields. */
const openLevels = 4

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
  const [showSource] = useState(() => createTreeRows<SourceRow>())
  const [showTarget] = useState(() => createTreeRows<TargetRow>())
  const { rows: sourceRows, index: sourceIndex } = useMemo(() => {
    const startsOpen = (key: string): boolean =>
      !closedGroups.has(key) || (key === 'context' && contextIsWired) || (key === 'stage' && stageIsWired)
    return showSource(source, {
      opened: opened.source,
      search: search.source.trim().toLowerCase(),
      keep: keepSource(filters.source, sourceLines),
      openByDefault: (key, level) => level < openLevels && (level > 1 || startsOpen(key)),
    })
  }, [showSource, source, opened.source, search.source, contextIsWired, stageIsWired, filters.source, sourceLines])
  const { rows: targetRows, index: targetIndex } = useMemo(
    () =>
      showTarget(target, {
        opened: opened.target,
        search: search.target.trim().toLowerCase(),
        keep: keepTarget(filters.target, wrong),
        openByDefault: (_key, level) => level < openLevels,
      }),
    [showTarget, target, opened.target, search.target, filters.target, wrong],
  )
  const lineFrom = useMemo(() => new Map(lines.map((line) => [line.sourceRow, line])), [lines])
  const lineTo = useMemo(() => new Map(lines.map((line) => [line.targetRow, line])), [lines])
  return useMemo(
    () => ({ sourceRows, targetRows, sourceIndex, targetIndex, lines, lineFrom, lineTo }),
    [sourceRows, targetRows, sourceIndex, targetIndex, lines, lineFrom, lineTo],
  )
}
