import { useCallback, useMemo, useRef, useState } from 'react'
import { selectDrawn, selectMethod, type Side, useEditor, useEditorActions } from '../../state/index.ts'
import { EmptyState, lazyPart } from '../../ui/index.ts'
import type { RowRef } from './interaction/drawing.ts'
import { rowFocus } from './interaction/focusOf.ts'
import { useCanvasPointer } from './interaction/useCanvasPointer.ts'
import { useChosen } from './interaction/useChosen.ts'
import { useDrawing } from './interaction/useDrawing.ts'
import { useConnect } from './interaction/useConnect.ts'
import { useDrop } from './interaction/useDrop.ts'
import { useAutoOpen } from './interaction/useAutoOpen.ts'
import { useTreeKeys } from './interaction/useTreeKeys.ts'
import { LineLayer } from './lines/LineLayer.tsx'
import type { LinePainter } from './lines/LinePainter.ts'
import { useLineScene } from './lines/useLineScene.ts'
import { usePairing } from './pairing/usePairing.ts'
import { SideSwitch } from './side/SideSwitch.tsx'
import { SourceTree } from './SourceTree.tsx'
import { TargetTree } from './TargetTree.tsx'
import type { Typing } from './tree/TargetFieldRow.tsx'
import { focusTree } from './tree/TreePanel.tsx'
import { type RowFilters, useMappingModel } from './useMappingModel.ts'
import { useRelated } from './useRelated.ts'
import styles from './MappingCanvas.module.css'

const NoResponse = lazyPart(async () => (await import('./side/NoResponse.tsx')).NoResponse)
const DropTip = lazyPart(async () => (await import('./DropTip.tsx')).DropTip)
const PairingMenu = lazyPart(async () => (await import('./pairing/PairingMenu.tsx')).PairingMenu)
const QuestionMenu = lazyPart(async () => (await import('./QuestionMenu.tsx')).QuestionMenu)

/** The patchbay: two trees of sockets and the lines between them. */
export function MappingCanvas() {
  const [filters, setFilters] = useState<RowFilters>({ source: 'all', target: 'all' })
  const model = useMappingModel(filters)
  const related = useRelated(model)
  const method = useEditor(selectMethod)
  const drawn = useEditor(selectDrawn)
  const { select, hover } = useEditorActions()
  const canvas = useRef<HTMLDivElement>(null)
  const source = useRef<HTMLDivElement>(null)
  const target = useRef<HTMLDivElement>(null)
  const painter = useRef<LinePainter>(undefined)
  const onPainter = useCallback((next: LinePainter | undefined) => {
    painter.current = next
  }, [])
  const viewports = useMemo(() => ({ source, target }), [])
  const [typing, setTyping] = useState<Typing>()

  const onTyping = useCallback((next: Typing | undefined) => {
    setTyping(next)
    if (next === undefined) focusTree(target.current)
  }, [])
  const showAll = (side: Side): void => setFilters((shown) => ({ ...shown, [side]: 'all' }))
  const { connect, moveLine, accept, verdict, pending, answer } = useConnect(model)
  const chosen = useChosen(model, drawn && `${drawn.id} ${drawn.response?.id ?? ''}`)
  const pairing = usePairing(model, chosen)
  const onConnect = (sourceKey: string, targetKey: string): void => {
    if (!pairing.ask(sourceKey, targetKey)) connect(sourceKey, targetKey)
  }
  const onSelect = (row: RowRef): void => {
    chosen.clear(row.side)
    select(rowFocus(row, model))
  }
  const { drawing, send } = useDrawing({ canvas, viewports, onConnect, onMoveLine: moveLine, onSelect })
  useAutoOpen(drawing)
  const keys = useTreeKeys({ model, viewports, drawing, send, chosen, accept, showAll, onTyping: setTyping })
  const scene = useLineScene({ model, related, drawing, viewports, canvas, planned: pairing.ghosts })
  const drop = useDrop(drawing, keys.active, verdict, pairing.question)

  const pointer = useCanvasPointer({ model, canvas, painter, drawing, send, chosen, keys })
  if (method === undefined) {
    return (
      <EmptyState title="No method yet">
        <p>Add a method on the left, or import an API.</p>
      </EmptyState>
    )
  }
  if (drawn === undefined) {
    return (
      <div className={styles['empty']}>
        <SideSwitch method={method} />
        <NoResponse method={method} />
      </div>
    )
  }
  return (
    <div
      ref={canvas}
      className={styles['canvas']}
      data-drawing={drawing.kind}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={pointer.onPointerMove}
      onPointerLeave={() => hover(undefined)}
      onDoubleClick={pointer.onDoubleClick}
    >
      <SourceTree
        model={model}
        related={related}
        drop={drop}
        viewport={source}
        active={keys.active.source}
        chosen={chosen.rows.source}
        keys={keys}
        filter={filters.source}
        onFilter={(next) => setFilters({ ...filters, source: next })}
      />
      <SideSwitch method={method} />
      <TargetTree
        model={model}
        related={related}
        viewport={target}
        drop={drop}
        typing={typing}
        active={keys.active.target}
        chosen={chosen.rows.target}
        onTyping={onTyping}
        keys={keys}
        filter={filters.target}
        onFilter={(next) => setFilters({ ...filters, target: next })}
      />
      <LineLayer scene={scene} source={source} target={target} onPainter={onPainter} />
      {drop === undefined || (drop.kind === 'valid' && !drop.moves) ? null : (
        <DropTip
          drop={drop}
          viewport={viewports[drop.side]}
          row={(drop.side === 'source' ? model.sourceIndex.get(drop.source) : model.targetIndex.get(drop.target)) ?? 0}
        />
      )}
      {pairing.offer === undefined ? null : (
        <PairingMenu
          {...pairing.offer}
          viewport={target}
          row={model.targetIndex.get(pairing.offer.targetKey) ?? 0}
          onShow={pairing.show}
          onAnswer={(chosenPairing) => {
            pairing.answer(chosenPairing)
            focusTree(target.current)
          }}
        />
      )}
      {pending === undefined ? null : (
        <QuestionMenu
          pending={pending}
          viewport={target}
          row={model.targetIndex.get(pending.targetKey) ?? 0}
          onAnswer={(command) => {
            answer(command)
            focusTree(target.current)
          }}
        />
      )}
    </div>
  )
}
