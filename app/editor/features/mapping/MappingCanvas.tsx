import { type MouseEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { selectDrawn, selectMethod, type Side, useEditor, useEditorActions } from '../../state/index.ts'
import { EmptyState, lazyPart } from '../../ui/index.ts'
import type { RowRef } from './interaction/drawing.ts'
import { lineFocus, rowFocus } from './interaction/focusOf.ts'
import { rowAt, useDrawing } from './interaction/useDrawing.ts'
import { useConnect } from './interaction/useConnect.ts'
import { useDrop } from './interaction/useDrop.ts'
import { useAutoOpen } from './interaction/useAutoOpen.ts'
import { useTreeKeys } from './interaction/useTreeKeys.ts'
import { LineLayer } from './lines/LineLayer.tsx'
import type { LinePainter } from './lines/LinePainter.ts'
import { useLineScene } from './lines/useLineScene.ts'
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
  const { connect, accept, verdict, pending, answer } = useConnect(model)
  const onSelect = useCallback((row: RowRef) => select(rowFocus(row, model)), [select, model])
  const { drawing, send } = useDrawing({ canvas, viewports, onConnect: connect, onSelect })
  useAutoOpen(drawing)
  const keys = useTreeKeys({ model, viewports, drawing, send, accept, showAll, onTyping: setTyping })
  const scene = useLineScene({ model, related, drawing, viewports, canvas })
  const drop = useDrop(drawing, keys.active, verdict)

  const onPointerDown = (event: PointerEvent): void => {
    const element = event.target
    if (
      event.button !== 0 ||
      !(element instanceof Element) ||
      element.closest('button, input, form, [role=menu]') !== null
    )
      return
    const row = rowAt(event.clientX, event.clientY)
    if (row !== undefined) {
      const origin = canvas.current?.getBoundingClientRect()
      const at = { x: event.clientX - (origin?.left ?? 0), y: event.clientY - (origin?.top ?? 0) }
      return send({ type: 'press', row, at, onSocket: element.closest('[data-socket]') !== null })
    }
    const line = lineUnder(event)
    if (line !== undefined) select(lineFocus(line, model))
  }
  const lineUnder = (event: MouseEvent) => {
    const origin = canvas.current?.getBoundingClientRect()
    return origin === undefined
      ? undefined
      : painter.current?.hit({ x: event.clientX - origin.left, y: event.clientY - origin.top })
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drawing.kind !== 'idle') return
    const row = rowAt(event.clientX, event.clientY)
    const line = row === undefined ? lineUnder(event) : undefined
    if (row !== undefined) hover(rowFocus(row, model))
    else hover(line === undefined ? undefined : lineFocus(line, model))
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('button, input, form') !== null) return
    const row = rowAt(event.clientX, event.clientY)
    const of = row?.side ?? lineUnder(event)
    if (of !== undefined) keys.showOtherEnd(of)
  }
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
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => hover(undefined)}
      onDoubleClick={onDoubleClick}
    >
      <SourceTree
        model={model}
        related={related}
        drop={drop}
        viewport={source}
        active={keys.active.source}
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
        onTyping={onTyping}
        keys={keys}
        filter={filters.target}
        onFilter={(next) => setFilters({ ...filters, target: next })}
      />
      <LineLayer scene={scene} source={source} target={target} onPainter={onPainter} />
      {drop === undefined || drop.kind === 'valid' ? null : (
        <DropTip drop={drop} viewport={target} row={model.targetIndex.get(drop.target) ?? 0} />
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
