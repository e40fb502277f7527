import { useState } from 'react'
import type { Condition, Expression, Id, Over } from '../../../../core/mapping/index.ts'
import {
  drawingOf,
  type LoopSettings,
  type LoopView,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
  printSampleValue,
} from '../../../../core/project/index.ts'
import { randomId } from '../../../data/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { Segmented, SelectField, TextField } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import { ConditionEditor } from '../conditions/ConditionEditor.tsx'
import { useRuleEdit } from '../useRuleEdit.ts'
import { reduce, reductions, reductionWords } from './reductions.ts'
import styles from '../RulePanel.module.css'

interface LoopFieldsProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
}

/** The loops of an array or an object: what each walks over, what its items are called and which of them it takes. */
export function LoopFields({ method, place, view }: LoopFieldsProps) {
  return view.loops.map((loop) => (
    <LoopFieldset key={loop.loop} method={method} place={place} view={view} loop={loop} />
  ))
}

interface LoopProps extends LoopFieldsProps {
  readonly loop: LoopView
}

function LoopFieldset({ method, place, view, loop }: LoopProps) {
  const { run } = useRuleEdit(method, place)
  const { over, name, where } = loop
  const now: LoopSettings = { over, name, ...(where && { where: where.condition }) }
  const set = (to: LoopSettings): void => void run({ type: 'setLoop', ...drawingOf(method), loop: loop.loop, to })
  const setWhere = (next: Condition | undefined): void => set({ over, name, ...(next && { where: next }) })
  const inside = insideOf(place)
  return (
    <fieldset className={styles['loop']}>
      <legend className={styles['label']}>
        For each {name} of {loop.text}
      </legend>
      <div className={styles['fields']}>
        {over.kind === 'zip' ? (
          <p className={styles['plain']}>Parallel lists: {loop.text}.</p>
        ) : (
          <OverField
            method={method}
            place={place}
            over={over}
            text={loop.text}
            onOver={(next) => set({ ...now, over: next })}
          />
        )}
        {loop.named ? <NameField name={name} onName={(next) => set({ ...now, name: next })} /> : null}
        {view.kind === 'array' && over.kind === 'items' ? (
          <ArrayChoice method={method} place={place} list={over.source} />
        ) : null}
      </div>
      <p className={styles['plain']}>
        <code>{name}</code> is the item, <code>index</code> counts from 0, <code>count</code> from 1, <code>last</code>{' '}
        says whether it is the last one{over.kind === 'entries' ? ', key is the name of the member' : ''}.
      </p>
      {inside === undefined ? null : (
        <div className={styles['policy']}>
          <span className={styles['label']}>
            Items taken
            {where === undefined ? null : <TakenNow place={inside} condition={where.condition} />}
          </span>
          <Segmented
            label="Items taken"
            value={where === undefined ? 'all' : 'where'}
            onValue={(value) => {
              if (value === 'all' && where !== undefined) setWhere(undefined)
              if (value === 'where' && where === undefined) setWhere({ kind: 'present', value: itemOf(loop.loop) })
            }}
            options={[
              { value: 'all', text: 'All' },
              { value: 'where', text: 'Where…' },
            ]}
          />
          {where === undefined ? null : (
            <ConditionEditor
              method={method}
              place={inside}
              label="Where"
              condition={where.condition}
              onChange={setWhere}
            />
          )}
        </div>
      )}
    </fieldset>
  )
}

interface OverFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly over: Exclude<Over, { readonly kind: 'zip' }>
  readonly text: string
  readonly onOver: (over: Over) => void
}

function OverField({ method, place, over, text, onOver }: OverFieldProps) {
  const values = useValues(place, { expressions: [{ expression: over.source }], conditions: [] })
  const found = values?.rounds[0]?.values[0]?.value
  return (
    <CommitExpression
      method={method}
      place={place}
      label={`Over${found === undefined ? '' : `, ${printSampleValue(found)} now`}`}
      text={text}
      onRead={(source) => onOver({ kind: over.kind, source })}
    />
  )
}

function NameField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [draft, setDraft] = useState<string>()
  const commit = (): void => {
    if (draft !== undefined && draft !== name) onName(draft)
    setDraft(undefined)
  }
  return (
    <TextField
      label="Item name"
      code
      value={draft ?? name}
      onValue={setDraft}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
        if (key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

interface ArrayChoiceProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly list: Expression
}

/** Every item by its own rules, or one value of the whole list in their place. */
function ArrayChoice({ method, place, list }: ArrayChoiceProps) {
  const { setValue } = useRuleEdit(method, place)
  return (
    <SelectField
      label="Send"
      value="each"
      options={[{ value: 'each', text: 'Every item, by its rules' }, ...choices]}
      onValue={(how) => {
        if (how !== 'each')
          setValue(
            reduce({ list, how }, () => randomId() as Id),
            how === 'join' ? 'string' : 'json',
          )
      }}
    />
  )
}

const choices = reductions.map((value) => ({ value, text: reductionWords[value] }))

function TakenNow({ place, condition }: { readonly place: TargetPlace; readonly condition: Condition }) {
  const values = useValues(place, { expressions: [], conditions: [condition], unfiltered: true })
  if (values === undefined) return null
  return (
    <span className={styles['now']}>
      {values.held[0] ?? 0} of {values.count} in this sample
    </span>
  )
}

function itemOf(loop: Id): Expression {
  return { kind: 'ref', source: { kind: 'loop', loop, part: 'item' } }
}

/** Where the loop's items can be named. */
function insideOf(place: TargetPlace): TargetPlace | undefined {
  return place.in === 'body' ? { ...place, path: [...place.path, { each: true }] } : undefined
}
