import type { As, Expression, Id } from '../../../../core/mapping/index.ts'
import {
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
  printSampleValue,
} from '../../../../core/project/index.ts'
import { randomId } from '../../../data/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { SelectField, TextField } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import { useRuleEdit } from '../useRuleEdit.ts'
import { printExpressionAt } from '../printExpressionAt.ts'
import { reduce, type Reduced, reducedOf, type ReductionChoice, reductions, reductionWords } from './reductions.ts'
import styles from '../RulePanel.module.css'

interface ReductionFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
  readonly expression: Expression
}

const options = reductions.map((value) => ({ value, text: reductionWords[value] }))

/** Where the value is a list, or is made of one: which of its items are sent. Nothing of any other value. */
export function ReductionField({ method, place, view, expression }: ReductionFieldProps) {
  const { setValue } = useRuleEdit(method, place)
  const known = reducedOf(expression)
  const list = known?.list ?? expression
  const values = useValues(place, { expressions: [{ expression: list }], conditions: [] })
  const found = values?.rounds[0]?.values[0]?.value
  if (known === undefined && found?.kind !== 'array') return null
  const reduced: Reduced = known ?? { list, how: 'list' }
  const set = (next: Reduced): void => void setValue(reduce(next, freshId), asOf(next.how, view))
  return (
    <div className={styles['fields']}>
      <SelectField
        label={`Of the list${found === undefined ? '' : `, ${printSampleValue(found)} now`}`}
        value={reduced.how}
        options={options}
        onValue={(how) => set({ ...reduced, how })}
      />
      {reduced.how === 'index' ? (
        <TextField
          label="Index, from 0"
          type="number"
          value={String(reduced.index ?? 1)}
          onValue={(text) => {
            if (/^-?\d+$/.test(text)) set({ ...reduced, index: Number(text) })
          }}
        />
      ) : null}
      {reduced.how === 'join' && reduced.by !== undefined ? (
        <CommitExpression
          method={method}
          place={place}
          label="Between items"
          text={printExpressionAt(method, place, reduced.by)}
          onRead={(by) => set({ ...reduced, by })}
        />
      ) : null}
    </div>
  )
}

const freshId = (): Id => randomId() as Id

/** A whole list is JSON, its size a number, what is joined a text; items keep how the value was written. */
export function asOf(how: ReductionChoice, { as }: Pick<RuleView, 'as'>): As | undefined {
  if (as === undefined) return undefined
  return how === 'list' || how === 'count' ? 'json' : how === 'join' ? 'string' : as
}
