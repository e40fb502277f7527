import type { Condition, Expression } from '../../../../core/mapping/index.ts'
import {
  drawingOf,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
  type ValuesAt,
} from '../../../../core/project/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { Segmented } from '../../../ui/index.ts'
import { useRuleEdit } from '../useRuleEdit.ts'
import { callChain } from '../transforms/callChain.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import styles from '../RulePanel.module.css'

export interface WhenFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
}

/** Whether the value is sent always or under a condition, and how that stands in the sample. */
export function WhenField({ method, place, view }: WhenFieldProps) {
  const { run } = useRuleEdit(method, place)
  const { when, rule } = view
  const unlessEmpty = listIsNotEmpty(view)
  const now = when === undefined ? 'always' : isSame(when.condition, unlessEmpty) ? 'unlessEmpty' : 'when'
  const set = (next: Condition | undefined): void =>
    void run({ type: 'setCondition', ...drawingOf(method), rule, ...(next && { when: next }) })
  return (
    <div className={styles['policy']}>
      <span className={styles['label']}>
        Sent
        {when === undefined ? null : <HoldsNow method={method} place={place} condition={when.condition} />}
      </span>
      <div className={styles['row']}>
        <Segmented
          label="Sent"
          value={now}
          onValue={(value) => {
            if (value === now) return
            if (value === 'always') set(undefined)
            else if (value === 'unlessEmpty') set(unlessEmpty)
            else set({ kind: 'present', value: testedFirst(method, view) })
          }}
          options={[
            { value: 'always', text: 'Always' },
            ...(unlessEmpty === undefined ? [] : [{ value: 'unlessEmpty' as const, text: 'Unless empty' }]),
            { value: 'when', text: 'When…' },
          ]}
        />
      </div>
      {when === undefined || now === 'unlessEmpty' ? null : (
        <ConditionEditor method={method} place={place} label="Sent when" condition={when.condition} onChange={set} />
      )}
    </div>
  )
}

/** That the list which a loop walks over has items; undefined of what walks over no list of its own. */
function listIsNotEmpty({ kind, loops: [only, ...others] }: RuleView): Condition | undefined {
  if (kind !== 'array' || only?.over.kind !== 'items' || others.length > 0) return undefined
  return { kind: 'not', of: { kind: 'empty', value: only.over.source } }
}

function isSame(condition: Condition, other: Condition | undefined): boolean {
  return other !== undefined && JSON.stringify(condition) === JSON.stringify(other)
}

/** What a new condition asks about: what the value is made of, and of a constant the first parameter there is. */
function testedFirst({ request }: ProjectMethod, { value }: RuleView): Expression {
  const tested = value && callChain(value.expression).base
  if (tested !== undefined && tested.kind === 'ref') return tested
  const parameter = request.parameters.find((one) => one.in !== 'path') ?? request.parameters[0]
  if (parameter === undefined) return { kind: 'ref', source: { kind: 'rawBody' } }
  return { kind: 'ref', source: { kind: 'parameter', in: parameter.in, name: parameter.name } }
}

interface HoldsNowProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly condition: Condition
}

function HoldsNow({ place, condition }: HoldsNowProps) {
  const values = useValues(place, { expressions: [], conditions: [condition] })
  return values === undefined ? null : <span className={styles['now']}>{holdsText(values)}</span>
}

function holdsText({ count, held }: ValuesAt): string {
  const [holding = 0] = held
  if (count === 1) return holding === 1 ? 'holds in this sample' : 'does not hold: nothing is sent'
  return `holds for ${holding} of ${count} items`
}
