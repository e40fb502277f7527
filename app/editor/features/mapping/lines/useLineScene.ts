import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Line } from '../../../../core/project/index.ts'
import { selectDrawn, type Side, useEditor } from '../../../state/index.ts'
import type { Drawing } from '../interaction/drawing.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { Related } from '../useRelated.ts'
import { lineEnd } from './lineGeometry.ts'
import type { LineScene } from './LinePainter.ts'
import { nearestRow } from './nearestRow.ts'
import { useGhosts } from './useGhosts.ts'

export interface LineSceneOptions {
  readonly model: MappingModel
  readonly related: Related
  readonly drawing: Drawing
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly canvas: RefObject<HTMLElement | null>
}

/** What the painter draws: the method's lines with their states, and the rubber band while one is being drawn. */
export function useLineScene({ model, related, drawing, viewports, canvas }: LineSceneOptions): LineScene {
  const ghosts = useGhosts(model)
  const drawn = useEditor(selectDrawn)
  // The lines of another drawing were there before: they do not draw themselves.
  const of = drawn && `${drawn.id} ${drawn.response?.id ?? ''}`
  const known = useRef<{ method: string | undefined; keys: ReadonlySet<string> }>({
    method: undefined,
    keys: new Set(),
  })
  const keys = useMemo(() => new Set(model.lines.map((line) => line.key)), [model.lines])
  useEffect(() => {
    known.current = { method: of, keys }
  }, [of, keys])
  return useMemo(() => {
    const seen = known.current
    return {
      lines: model.lines,
      sourceRowOf: (line: Line) => nearestRow(line.sourceRow, model.sourceIndex),
      targetRowOf: (line: Line) => nearestRow(line.targetRow, model.targetIndex),
      isRelated: related.lineState,
      socketOf: socketsOf(model, drawing),
      rowCount: { source: model.sourceRows.length, target: model.targetRows.length },
      ghosts,
      isNew: (line: Line) => seen.method === of && !seen.keys.has(line.key),
      band: bandOf(drawing, model, viewports, canvas),
    }
  }, [model, related, drawing, viewports, canvas, of, ghosts])
}

/** Which rows have sockets, and what each looks like. */
function socketsOf(model: MappingModel, drawing: Drawing): LineScene['socketOf'] {
  const connected = {
    source: new Map(model.lines.map((line) => [line.sourceRow, line.kind])),
    target: new Map(model.lines.map((line) => [line.targetRow, line.kind])),
  }
  const picked = drawing.kind === 'armed' ? drawing.from.key : undefined
  return (side, index) => {
    const row = (side === 'source' ? model.sourceRows : model.targetRows)[index]?.row
    if (row === undefined || row.kind === 'group') return undefined
    const constant = side === 'target' && 'rule' in row && !row.hasChildren ? 'constant' : undefined
    const kind = connected[side].get(row.key) ?? constant
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
  const index = (from.side === 'source' ? model.sourceIndex : model.targetIndex).get(from.key)
  const viewport = viewports[from.side].current
  const origin = canvas.current?.getBoundingClientRect()
  if (index === undefined || viewport === null || origin === undefined) return undefined
  const box = viewport.getBoundingClientRect()
  const x = (from.side === 'source' ? box.left + viewport.clientWidth : box.left) - origin.left
  const start = lineEnd({ top: box.top - origin.top, height: box.height, scrollTop: viewport.scrollTop, x }, index)
  const kind = from.side === 'source' ? (model.sourceRows[index]?.row.group ?? '') : ''
  return from.side === 'source' ? { from: start, to: pointer, kind } : { from: pointer, to: start, kind }
}
