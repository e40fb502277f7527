import { type As, type Expression, type Policy, policyCases, printExpression } from '../../../../core/mapping/index.ts'
import {
  drawingOf,
  expressionScopeAt,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
  type ValuesAt,
} from '../../../../core/project/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { Segmented } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import { useRuleEdit } from '../useRuleEdit.ts'
import { chosenFallback, policyChoices, type PolicyCase, withFallback } from './fallbackWords.ts'
import styles from '../RulePanel.module.css'

interface PolicyFieldsProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
}

const cases: readonly PolicyCase[] = ['absent', 'null', 'mismatch']

/** What is sent where the source is absent, null or of another type: what breaks APIs most, so it is always in sight. */
export function PolicyFields({ method, place, view }: PolicyFieldsProps) {
  const { value, policy, as } = view
  if (value === undefined || policy === undefined) return null
  return <PolicyRows method={method} place={place} view={view} expression={value.expression} policy={policy} as={as} />
}

interface PolicyRowsProps extends PolicyFieldsProps {
  readonly expression: Expression
  readonly policy: Policy
  readonly as: As | undefined
}

function PolicyRows({ method, place, view, expression, policy, as }: PolicyRowsProps) {
  const values = useValues(place, { expressions: [{ expression, ...(as && { as }) }], conditions: [] })
  const choices = policyChoices[view.kind === 'parameter' ? 'parameter' : 'node']
  const can = policyCases(expression, as)
  const offered = cases.filter((one) => choices[one] !== undefined && can[one])
  return (
    <div className={styles['policies']}>
      {offered.map((of) => (
        <PolicyRow key={of} of={of} method={method} place={place} view={view} policy={policy} values={values} />
      ))}
    </div>
  )
}

interface PolicyRowProps extends PolicyFieldsProps {
  readonly of: PolicyCase
  readonly policy: Policy
  readonly values: ValuesAt | undefined
}

function PolicyRow({ of, method, place, view, policy, values }: PolicyRowProps) {
  const { run } = useRuleEdit(method, place)
  const choices = policyChoices[view.kind === 'parameter' ? 'parameter' : 'node'][of]
  if (choices === undefined) return null
  const set = (next: Policy): void =>
    void run({ type: 'setPolicy', ...drawingOf(method), rule: view.rule, policy: next })
  const fallback = policy[of]
  const label = choices.title(shortText(view.value?.text))
  const now = nowText(of, values)
  return (
    <div className={styles['policy']} data-now={now === undefined ? undefined : true}>
      <span className={styles['label']}>
        {label}
        {now === undefined ? null : <span className={styles['now']}>{now}</span>}
      </span>
      <div className={styles['row']}>
        <Segmented
          label={label}
          value={chosenFallback(policy, of, view.as)}
          onValue={(choice) => set(withFallback(policy, of, choice))}
          options={choices.options}
        />
        {typeof fallback === 'object' ? (
          <CommitExpression
            method={method}
            place={place}
            label={of === 'absent' ? 'Default' : `Default ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`}
            labelHidden
            text={printExpression(fallback.value, expressionScopeAt(method, place))}
            onRead={(value) => set({ ...policy, [of]: { value } })}
          />
        ) : null}
      </div>
    </div>
  )
}

/** How often the case is met in the sample; undefined where it is not. */
function nowText(of: PolicyCase, values: ValuesAt | undefined): string | undefined {
  if (values === undefined) return undefined
  const readings = values.rounds.flatMap((round) => round.values)
  const met = readings.filter(({ value, mismatch }) =>
    of === 'mismatch' ? mismatch === true : value.kind === of,
  ).length
  if (met === 0) return undefined
  return readings.length === 1 ? 'now, in this sample' : `now, in ${met} of ${readings.length} items`
}

function shortText(text = 'the source'): string {
  return text.length > 32 ? 'the value' : text
}
