import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Line } from '../../../../core/project/index.ts'
import { selectDrawn, type Side, useEditor } from '../../../state/index.ts'
import type { Drawing } from '../interaction/drawing.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { Related } from '../useRelated.ts'
import { lineEnd } from './lineGeometry.ts'
import type { LineScene, PlacedLine } from './LinePainter.ts'
import { nearestRow } from './nearestRow.ts'
import { type Ghost, useGhosts } from './useGhosts.ts'

export interface LineSceneOptions {
  readonly model: MappingModel
  readonly related: Related
  readonly drawing: Drawing
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly canvas: RefObject<HTMLElement | null>
  /** Lines to be shown dotted in place of those suggested. */
  readonly planned: readonly Ghost[] | undefined
}

/** What the painter draws: the method's lines with their states, and the rubber band while one is being drawn. */
export function useLineScene({ model, related, drawing, viewports, canvas, planned }: LineSceneOptions): LineScene {
  const suggested = useGhosts(model)
  const ghosts = planned ?? suggested
  const drawn = useEditor(selectDrawn)
  // The lines of another drawing were there before: they do not draw themselves.
  const of = drawn && `${drawn.id} ${drawn.response?.id ?? ''}`
  const known = useRef<{ method: string | undefined; keys: ReadonlySet<string> }>({
    method: undefined,
    keys: new Set(),
  })
  const { lines, lineFrom, lineTo, sourceRows, targetRows, sourceIndex, targetIndex } = model
  const keys = useMemo(() => new Set(lines.map((line) => line.key)), [lines])
  useEffect(() => {
    known.current = { method: of, keys }
  }, [of, keys])
  const placed = useMemo(() => placeLines(lines, sourceIndex, targetIndex), [lines, sourceIndex, targetIndex])
  const picked = drawing.kind === 'armed' ? drawing.from.key : undefined
  const socketOf = useMemo(
    () => socketsOf({ sourceRows, targetRows, lineFrom, lineTo }, picked),
    [sourceRows, targetRows, lineFrom, lineTo, picked],
  )
  return useMemo(() => {
    const seen = known.current
    return {
      lines: placed,
      isRelated: related.lineState,
      socketOf,
      rowCount: { source: model.sourceRows.length, target: model.targetRows.length },
      ghosts,
      isNew: (line: Line) => seen.method === of && !seen.keys.has(line.key),
      isMoving: (line: Line) => line.key === movingLine(drawing)?.key,
      band: bandOf(drawing, model, viewports, canvas),
    }
  }, [placed, related, socketOf, model, ghosts, of, drawing, viewports, canvas])
}

/** The line that leaves its row; one that is copied stays. */
function movingLine(drawing: Drawing): Line | undefined {
  if (drawing.kind !== 'dragging' && drawing.kind !== 'armed') return undefined
  return drawing.kind === 'dragging' && drawing.copy === true ? undefined : drawing.grabbed?.line
}

/** The rows that each line's ends stand at: their own, or the nearest above that show. */
function placeLines(
  lines: readonly Line[],
  sourceIndex: ReadonlyMap<string, number>,
  targetIndex: ReadonlyMap<string, number>,
): readonly PlacedLine[] {
  const placed: PlacedLine[] = []
  for (const line of lines) {
    const source = nearestRow(line.sourceRow, sourceIndex)
    const target = nearestRow(line.targetRow, targetIndex)
    if (source !== undefined && target !== undefined) placed.push({ line, source, target })
  }
  return placed
}

type SocketRows = Pick<MappingModel, 'sourceRows' | 'targetRows' | 'lineFrom' | 'lineTo'>

/** Which rows have sockets, and what each looks like. */
function socketsOf(
  { sourceRows, targetRows, lineFrom, lineTo }: SocketRows,
  picked: string | undefined,
): LineScene['socketOf'] {
  return (side, index) => {
    const row = (side === 'source' ? sourceRows : targetRows)[index]?.row
    if (row === undefined || row.kind === 'group') return undefined
    const constant = side === 'target' && 'rule' in row && !row.hasChildren ? 'constant' : undefined
    const kind = (side === 'source' ? lineFrom : lineTo).get(row.key)?.kind ?? constant
    return { kind, square: row.type === 'array', picked: row.key === picked }
  }
}

function bandOf(
  drawing: Drawing,
  model: MappingModel,
  viewports: LineSceneOptions['viewports'],
  canvas: LineSceneOptions['canvas'],
): LineScene['band'] {
  if (drawing.kind !== 'dragging') return undefined
  const { from, pointer } = drawing
  // The end that stays may stand at a row around its own.
  const index = nearestRow(from.key, from.side === 'source' ? model.sourceIndex : model.targetIndex)
  const viewport = viewports[from.side].current
  const origin = canvas.current?.getBoundingClientRect()
  if (index === undefined || viewport === null || origin === undefined) return undefined
  const box = viewport.getBoundingClientRect()
  const x = (from.side === 'source' ? box.left + viewport.clientWidth : box.left) - origin.left
  const start = lineEnd({ top: box.top - origin.top, height: box.height, scrollTop: viewport.scrollTop, x }, index)
  const kind = from.side === 'source' ? (model.sourceRows[index]?.row.group ?? '') : ''
  return from.side === 'source' ? { from: start, to: pointer, kind } : { from: pointer, to: start, kind }
}
