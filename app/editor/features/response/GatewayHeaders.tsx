import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useId, useState } from 'react'
import { parseMappingExpression, shownValue } from '../../../core/apigateway/index.ts'
import type { CommandResult, ProjectGatewayResponse } from '../../../core/project/index.ts'
import { selectApi, useEditor } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { ExpressionText } from './ExpressionText.tsx'
import styles from './response.module.css'

const prefix = 'gatewayresponse.header.'
const common = ["'*'", 'context.requestId', 'context.error.responseType', 'method.request.header.Origin']

export interface GatewayHeadersProps {
  readonly parameters: ProjectGatewayResponse['parameters']
  readonly onParameters: (parameters: ProjectGatewayResponse['parameters']) => CommandResult
}

/** The headers of a gateway response, each with what it is mapped from: the request, the context, a stage variable, a text. */
export function GatewayHeaders({ parameters, onParameters }: GatewayHeadersProps) {
  const { stageVariables } = useEditor(selectApi)
  const list = useId()
  const [header, setHeader] = useState('')
  const [expression, setExpression] = useState('')
  const [problem, setProblem] = useState<string>()
  const set = (name: string, text: string): CommandResult => {
    const { root, diagnostics } = parseMappingExpression(text)
    if (root === undefined) return { kind: 'refused', diagnostics }
    const isOwn = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
    const next = { name, value: text }
    return onParameters(
      parameters.some((one) => isOwn(one.name))
        ? parameters.map((one) => (isOwn(one.name) ? next : one))
        : [...parameters, next],
    )
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!/^[a-zA-Z0-9._$-]+$/.test(header))
      return setProblem(`A header cannot be named ${JSON.stringify(header)}: take letters, digits and . _ $ -`)
    const outcome = set(`${prefix}${header}`, expression)
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    setHeader('')
    setExpression('')
    setProblem(undefined)
  }
  return (
    <section aria-label="Gateway response headers" className={styles['section']}>
      <h3>Headers</h3>
      {parameters.map(({ name, value }) => {
        const shown = name.startsWith(prefix) ? name.slice(prefix.length) : name
        return (
          <div key={name} className={styles['row']}>
            <code>{shown}</code>
            <ExpressionText
              label={`Mapping of ${shown}`}
              list={list}
              value={shownValue(value)}
              apply={(text) => set(name, text)}
            />
            <IconButton
              label={`Remove the header ${shown}`}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => void onParameters(parameters.filter((one) => one.name !== name))}
            />
          </div>
        )
      })}
      <form className={styles['row']} onSubmit={add} aria-label="New gateway response header">
        <TextField label="Header" code value={header} onValue={setHeader} />
        <TextField
          label="Mapped from"
          code
          list={list}
          placeholder="'*', context.requestId, method.request.header.Origin"
          value={expression}
          problem={problem}
          onValue={setExpression}
        />
        <Button type="submit" disabled={header === '' || expression === ''}>
          Map
        </Button>
      </form>
      <datalist id={list}>
        {[...common, ...stageVariables.map(({ name }) => `stageVariables.${name}`)].map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </datalist>
    </section>
  )
}
