import { useState } from 'react'
import { shownValue } from '../../../core/apigateway/index.ts'
import type { Payload } from '../../../core/mapping/index.ts'
import { drawingOf, type ProjectMethod } from '../../../core/project/index.ts'
import { selectDrawnPreview, useDrawnPart } from '../../data/index.ts'
import { selectDrawn, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState, SelectField } from '../../ui/index.ts'
import { DrawTemplate } from './DrawTemplate.tsx'
import { TemplateText } from './TemplateText.tsx'
import styles from './TemplatePanel.module.css'

/** The mapping template: generated from what is drawn, or written by hand. */
export function TemplatePanel() {
  const method = useEditor(selectDrawn)
  const preview = useDrawnPart(selectDrawnPreview)
  const [chosen, setChosen] = useState<string>()
  const payloads = method?.mapping.payloads ?? []
  const payload = payloads.find(({ id }) => id === chosen) ?? payloads[0]
  if (method === undefined || payload === undefined) {
    return (
      <EmptyState title="No template">
        <p>
          {method?.response === undefined
            ? 'This method sends no payload of its own.'
            : 'The backend’s body passes to the client as it came.'}
        </p>
      </EmptyState>
    )
  }
  const generated = preview?.templates.find((template) => template.payload === payload.id)
  const written = payload.body.kind === 'template' ? payload.body.vtl : undefined
  const text = written === undefined ? (generated?.text ?? '') : shownValue(written)
  return (
    <div className={styles['panel']}>
      <div className={styles['bar']}>
        {payloads.length < 2 ? (
          <code>{payload.key}</code>
        ) : (
          <SelectField
            label="Content type"
            labelHidden
            value={payload.id}
            options={payloads.map(({ id, key }) => ({ value: id as string, text: key }))}
            onValue={setChosen}
          />
        )}
        <TemplateActions method={method} payload={payload} text={text} />
      </div>
      <TemplateText
        key={payload.id}
        method={method}
        payload={payload}
        text={text}
        editable={typeof written === 'string'}
        ranges={generated?.ranges ?? []}
      />
    </div>
  )
}

/** Switching between drawing and text: text keeps all that was drawn; drawing shows first what it makes of the text. */
function TemplateActions({
  method,
  payload,
  text,
}: {
  readonly method: ProjectMethod
  readonly payload: Payload
  readonly text: string
}) {
  const { dispatch, notify } = useEditorActions()
  const [drawing, setDrawing] = useState(false)
  const run = (command: Parameters<typeof dispatch>[0]): void => {
    const outcome = dispatch(command)
    if (outcome.kind === 'refused')
      notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? 'This was refused.' })
  }
  switch (payload.body.kind) {
    case 'rules':
      return (
        <>
          <span className={styles['hint']}>Generated from the lines; read-only.</span>
          <Button
            look="quiet"
            onClick={() => run({ type: 'switchToTemplate', ...drawingOf(method), payload: payload.id, text })}
          >
            Edit as text
          </Button>
        </>
      )
    case 'template':
      return (
        <>
          <span className={styles['hint']}>Written by hand.</span>
          <Button
            look="quiet"
            onClick={() =>
              text.trim() === ''
                ? run({ type: 'switchToRules', ...drawingOf(method), payload: payload.id })
                : setDrawing(true)
            }
          >
            Draw instead
          </Button>
          {drawing ? <DrawTemplate method={method} payload={payload.id} onDone={() => setDrawing(false)} /> : null}
        </>
      )
    case 'passthrough':
      return <span className={styles['hint']}>The body passes through as it came.</span>
  }
}
