import { useEffect, useRef, useState } from 'react'
import type { Payload, RuleRange } from '../../../core/mapping/index.ts'
import { drawingOf, type DrawnMethod } from '../../../core/project/index.ts'
import { loadTemplateEditor, type TemplateEditor } from '../../../monaco/index.ts'
import { useDrawnSpans } from '../../data/index.ts'
import {
  focusOfSide,
  ruleOfFocus,
  selectApi,
  selectMethod,
  selectTestCase,
  useEditor,
  useEditorActions,
} from '../../state/index.ts'
import { useBounded, useFrame } from '../../ui/index.ts'
import styles from './TemplatePanel.module.css'

/** API Gateway takes templates of at most 300 KB (api-gateway facts, section 8). */
const longestTemplate = 300 * 1024

export interface TemplateTextProps {
  readonly method: DrawnMethod
  readonly payload: Payload
  readonly text: string
  readonly editable: boolean
  readonly ranges: readonly RuleRange[]
}

/** The template in Monaco, which is fetched when this is first shown; until then the text stands as it is. */
export function TemplateText({ method, payload, text, editable, ranges }: TemplateTextProps) {
  const { dispatch } = useEditorActions()
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TemplateEditor>()
  const [problem, setProblem] = useState<string>()
  const bounded = useBounded(text, () => undefined, longestTemplate)
  const latest = useRef({ text, editable, write: (_next: string): void => undefined })
  useEffect(() => {
    const write = (next: string): void => {
      dispatch(
        { type: 'setTemplateText', ...drawingOf(method), payload: payload.id, text: next },
        { coalesce: `template ${payload.id}` },
      )
    }
    latest.current = { text, editable, write }
  })
  useEffect(() => {
    const element = container.current
    let made: TemplateEditor | undefined
    let ended = false
    const open = async (): Promise<void> => {
      const createTemplateEditor = await loadTemplateEditor()
      if (ended || element === null) return
      const { text: shown, editable: writable } = latest.current
      const onChange = (next: string): void => latest.current.write(next)
      made = createTemplateEditor(element, { text: shown, readOnly: !writable, label: 'Mapping template', onChange })
      setEditor(made)
    }
    open().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
    return () => {
      ended = true
      made?.dispose()
      setEditor(undefined)
    }
  }, [])
  useEffect(() => editor?.setText(text), [editor, text])
  useEffect(() => editor?.setReadOnly(!editable), [editor, editable])
  useHighlight(editor, method, ranges)
  useSurroundings(editor, method, payload)
  return (
    <div className={styles['text']}>
      {problem === undefined ? null : <p role="alert">The template editor could not be loaded: {problem}</p>}
      {bounded.problem === undefined ? null : (
        <p role="alert">{bounded.problem} API Gateway takes no longer template.</p>
      )}
      {editor === undefined ? <pre className={styles['plain']}>{text}</pre> : null}
      {/* Monaco takes what reaches it. */}
      <div
        onPasteCapture={(event) => {
          bounded.onPaste(event)
          if (event.defaultPrevented) event.stopPropagation()
        }}
        ref={container}
        className={styles['code']}
        data-ready={editor !== undefined || undefined}
      />
    </div>
  )
}

/** Lights up the part of the template that belongs to what is pointed at, and follows the theme. */
function useHighlight(editor: TemplateEditor | undefined, method: DrawnMethod, ranges: readonly RuleRange[]): void {
  const focus = useEditor(({ hovered, selected, drawnSide }) => focusOfSide(hovered ?? selected, drawnSide, drawnSide))
  const dark = useFrame()?.dark
  const spans = useDrawnSpans()
  useEffect(() => {
    const rule = focus?.kind === 'span' ? spans.ruleOf(focus.index) : ruleOfFocus(method, focus)
    editor?.highlight(rule === undefined ? [] : ranges.filter((range) => range.rule === rule).map(({ range }) => range))
  }, [editor, focus, method, spans, ranges])
  useEffect(() => editor?.refreshTheme(), [editor, dark])
}

/** Tells the language service what it is asked about: the method, the sample chosen, and the API around. */
function useSurroundings(editor: TemplateEditor | undefined, drawn: DrawnMethod, payload: Payload): void {
  const api = useEditor(selectApi)
  const method = useEditor(selectMethod)
  const testCase = useEditor(selectTestCase)?.id
  const { key: contentType } = payload
  const side = drawn.response === undefined ? 'request' : 'response'
  useEffect(() => {
    if (method !== undefined) editor?.setSurroundings({ api, method, contentType, testCase, side })
  }, [editor, api, method, contentType, testCase, side])
}
