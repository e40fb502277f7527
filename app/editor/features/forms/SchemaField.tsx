import { useState } from 'react'
import type { Shape } from '../../../core/mapping/index.ts'
import { type CommandResult, type Drift, type SchemaCommand, schemaDrift } from '../../../core/project/index.ts'
import { ShapeField } from '../../fields/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { DriftStep } from './DriftStep.tsx'

export interface SchemaFieldProps {
  readonly label: string
  readonly shape: Shape | undefined
  readonly command: (shape: Shape) => SchemaCommand
  /** After the shape was taken. */
  readonly onApplied?: (shape: Shape) => void
}

interface Pending {
  readonly shape: Shape
  readonly command: SchemaCommand
  readonly drifts: readonly Drift[]
}

/** What is known of a payload; a new version that lines would suffer from is taken once a person has seen how. */
export function SchemaField({ label, shape, command, onApplied }: SchemaFieldProps) {
  const store = useEditorStore()
  const { dispatch } = useEditorActions()
  const [pending, setPending] = useState<Pending>()
  const take = (
    { shape: next, command: change }: Omit<Pending, 'drifts'>,
    relinks?: Drift['relinks'],
  ): CommandResult => {
    const chosen = relinks?.map(({ method, in: part, from, to }) => ({ method, in: part, from, to }))
    const outcome = dispatch(chosen === undefined ? change : { type: 'applySchema', change, relinks: chosen })
    if (outcome.kind === 'done') onApplied?.(next)
    return outcome
  }
  const apply = (next: Shape): CommandResult => {
    const change = command(next)
    const drifts = schemaDrift(store.getState().project, change)
    const touched = drifts.filter(({ relinks, orphaned }) => relinks.length + orphaned.length > 0)
    if (touched.length === 0) return take({ shape: next, command: change })
    setPending({ shape: next, command: change, drifts: touched })
    return { kind: 'refused', diagnostics: [awaitsChoice] }
  }
  return (
    <>
      <ShapeField label={label} shape={shape} apply={apply} />
      {pending === undefined ? null : (
        <DriftStep
          drifts={pending.drifts}
          onCancel={() => setPending(undefined)}
          onTake={(relinks) => {
            take(pending, relinks)
            setPending(undefined)
          }}
        />
      )}
    </>
  )
}

const awaitsChoice = {
  code: 'editor/lines-to-choose',
  severity: 'info',
  at: { kind: 'pointer', pointer: '' },
  message: 'Lines are drawn to fields that this version has not: choose below what becomes of them.',
} as const
