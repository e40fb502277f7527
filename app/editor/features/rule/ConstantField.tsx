import { useState } from 'react'
import type { ProjectMethod, RuleView, TargetPlace } from '../../../core/project/index.ts'
import { SelectField, TextField } from '../../ui/index.ts'
import {
  asOfConstant,
  constantJson,
  constantText,
  type ConstantType,
  constantType,
  constantTypes,
  constantWords,
  convertedConstant,
} from './constants.ts'
import { useRuleEdit } from './useRuleEdit.ts'
import styles from './RulePanel.module.css'

export interface ConstantFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
  /** The constant's exact JSON. */
  readonly json: string
}

const types = constantTypes.map((value) => ({ value, text: constantWords[value] }))

/** A constant by its type and its plain text, without quotes and escapes. */
export function ConstantField({ method, place, view, json }: ConstantFieldProps) {
  const { setValue } = useRuleEdit(method, place)
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly problem?: string }>()
  const type = constantType(json)
  const shown = draft?.of === json ? draft : { of: json, text: constantText(json) }
  const set = (next: string, of: ConstantType): void =>
    void setValue({ kind: 'literal', json: next }, view.as === undefined ? undefined : asOfConstant(of))
  const commit = (): void => {
    if (shown.text === constantText(json)) return
    const read = constantJson(type, shown.text)
    if ('problem' in read) setDraft({ ...shown, problem: read.problem })
    else set(read.json, type)
  }
  return (
    <div className={styles['fields']}>
      <SelectField
        label="Constant"
        value={type}
        options={types}
        onValue={(next) => set(convertedConstant(json, next), next)}
      />
      {type === 'null' ? null : type === 'boolean' ? (
        <SelectField
          label="Its value"
          value={json.trim() === 'true' ? 'true' : 'false'}
          options={[
            { value: 'true', text: 'true' },
            { value: 'false', text: 'false' },
          ]}
          onValue={(next) => set(next, 'boolean')}
        />
      ) : (
        <TextField
          label="Its value"
          code
          value={shown.text}
          problem={'problem' in shown ? shown.problem : undefined}
          onValue={(text) => setDraft({ of: json, text })}
          onBlur={commit}
          onKeyDown={({ key }) => {
            if (key === 'Enter') commit()
          }}
        />
      )}
    </div>
  )
}
