import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { type Expression, printExpression } from '../../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../../core/project/index.ts'
import { Button, IconButton, TextField } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import { keyOf, keyText, lookupArguments, type LookupTable, lookupTable } from './lookupTable.ts'
import styles from './transforms.module.css'

export interface LookupGridProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly rest: readonly Expression[]
  readonly onChange: (rest: readonly Expression[]) => void
}

const icon = { size: 14, strokeWidth: 1.75 }

/** A lookup as two columns: a text that the value may equal, and what is sent for it. */
export function LookupGrid({ method, place, rest, onChange }: LookupGridProps) {
  const scope = expressionScopeAt(method, place)
  const table = lookupTable(rest)
  const { rows, otherwise } = table
  const change = (next: LookupTable): void => onChange(lookupArguments(next))
  return (
    <table className={styles['grid']} aria-label="Lookup table">
      <thead>
        <tr>
          <th scope="col">Value equals</th>
          <th scope="col">Send</th>
          <th scope="col">
            <span className={styles['hidden']}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, result }, at) => (
          // Rows are known by their places: two may have one key while a person types.
          <tr key={at}>
            <td>
              <KeyField
                label={`Key ${at + 1}`}
                text={keyText(key) ?? printExpression(key, scope)}
                onText={(text) => change({ ...table, rows: rows.with(at, { key: keyOf(text), result }) })}
              />
            </td>
            <td>
              <CommitExpression
                method={method}
                place={place}
                label={`Sent for key ${at + 1}`}
                labelHidden
                text={printExpression(result, scope)}
                onRead={(root) => change({ ...table, rows: rows.with(at, { key, result: root }) })}
              />
            </td>
            <td>
              {rows.length > 1 ? (
                <IconButton
                  label={`Remove key ${at + 1}`}
                  icon={<X {...icon} />}
                  onClick={() => change({ ...table, rows: rows.toSpliced(at, 1) })}
                />
              ) : null}
            </td>
          </tr>
        ))}
        <tr>
          <td>
            <Button
              look="quiet"
              icon={<Plus {...icon} />}
              onClick={() => change({ ...table, rows: [...rows, newRow] })}
            >
              Add a key
            </Button>
          </td>
          <td colSpan={2}>
            {otherwise === undefined ? (
              <Button look="quiet" onClick={() => change({ ...table, otherwise: keyOf('') })}>
                Otherwise absent
              </Button>
            ) : (
              <div className={styles['parameter']}>
                <CommitExpression
                  method={method}
                  place={place}
                  label="Otherwise"
                  text={printExpression(otherwise, scope)}
                  onRead={(root) => change({ ...table, otherwise: root })}
                />
                <IconButton
                  label="Absent otherwise"
                  icon={<X {...icon} />}
                  onClick={() => change({ rows: table.rows })}
                />
              </div>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const newRow = { key: keyOf(''), result: keyOf('') }

interface KeyFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function KeyField({ label, text, onText }: KeyFieldProps) {
  const [draft, setDraft] = useState<string>()
  const commit = (): void => {
    if (draft !== undefined && draft !== text) onText(draft)
    setDraft(undefined)
  }
  return (
    <TextField
      label={label}
      labelHidden
      code
      value={draft ?? text}
      onValue={setDraft}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
        if (key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
