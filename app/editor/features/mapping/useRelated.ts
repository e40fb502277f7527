import { useMemo } from 'react'
import type { Line } from '../../../core/project/index.ts'
import { type DrawnSpans, useDrawnSpans } from '../../data/index.ts'
import { type Focus, focusOfSide, useEditor } from '../../state/index.ts'
import type { MappingModel } from './useMappingModel.ts'

/** Everything that a row, a line or a stretch of the preview leads to and comes from. */
export interface Related {
  readonly sources: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly lineState: (line: Line) => 'selected' | 'hovered' | undefined
}

interface Ends {
  readonly sources: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
}

const nothing: Ends = { sources: new Set(), targets: new Set(), lines: new Set() }

/** The rows and lines that belong to what is pointed at. */
export function endsOf(focus: Focus | undefined, lines: readonly Line[], spans: DrawnSpans): Ends {
  if (focus === undefined) return nothing
  const chosen = lines.filter((line) => {
    switch (focus.kind) {
      case 'source':
        return line.sourceRow === focus.key
      case 'target':
        return line.targetRow === focus.key
      case 'line':
        return line.sourceRow === focus.sourceKey && line.targetRow === focus.targetKey
      case 'span': {
        return line.rule === spans.ruleOf(focus.index) && spans.rowsOf(focus.index).includes(line.sourceRow)
      }
    }
  })
  return {
    sources: new Set(chosen.map((line) => line.sourceRow)),
    targets: new Set(chosen.map((line) => line.targetRow)),
    lines: new Set(chosen.map((line) => line.key)),
  }
}

/** What to light up for the current hover and selection. */
export function useRelated(model: MappingModel): Related {
  const hovered = useEditor((state) => focusOfSide(state.hovered, state.drawnSide, state.drawnSide))
  const selected = useEditor((state) => focusOfSide(state.selected, state.drawnSide, state.drawnSide))
  const spans = useDrawnSpans()
  return useMemo(() => {
    const over = endsOf(hovered, model.lines, spans)
    const chosen = endsOf(selected, model.lines, spans)
    return {
      sources: over.sources,
      targets: over.targets,
      lineState: (line) => (over.lines.has(line.key) ? 'hovered' : chosen.lines.has(line.key) ? 'selected' : undefined),
    }
  }, [hovered, selected, model.lines, spans])
}
