import { useEffect, useRef, useState } from 'react'
import { loadTemplateEditor, type TemplateEditor } from '../../../monaco/index.ts'
import styles from './response.module.css'

export interface TemplateFieldProps {
  readonly label: string
  readonly text: string
  readonly editable: boolean
  /** What completion, hover and problems are about. */
  readonly surroundings: Parameters<TemplateEditor['setSurroundings']>[0]
  readonly onText: (text: string) => void
}

/** A template in Monaco, with the language service of its side; until Monaco is there the text stands as it is. */
export function TemplateField({ label, text, editable, surroundings, onText }: TemplateFieldProps) {
  const container = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TemplateEditor>()
  const [problem, setProblem] = useState<string>()
  const latest = useRef({ text, editable, label, onText })
  useEffect(() => {
    latest.current = { text, editable, label, onText }
  })
  useEffect(() => {
    const element = container.current
    let made: TemplateEditor | undefined
    let ended = false
    const open = async (): Promise<void> => {
      const createTemplateEditor = await loadTemplateEditor()
      if (ended || element === null) return
      const { text: shown, editable: writable, label: name } = latest.current
      const onChange = (next: string): void => latest.current.onText(next)
      made = createTemplateEditor(element, { text: shown, readOnly: !writable, label: name, onChange })
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
  const { api, method, contentType, testCase, side } = surroundings
  useEffect(
    () => editor?.setSurroundings({ api, method, contentType, testCase, ...(side && { side }) }),
    [editor, api, method, contentType, testCase, side],
  )
  return (
    <>
      {problem === undefined ? null : <p role="alert">The template editor could not be loaded: {problem}</p>}
      {editor === undefined ? <pre className={styles['plain']}>{text}</pre> : null}
      <div ref={container} className={styles['code']} data-ready={editor !== undefined || undefined} />
    </>
  )
}
