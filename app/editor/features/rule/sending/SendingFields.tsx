import type { Expression, ParameterRule } from '../../../../core/mapping/index.ts'
import { drawingOf, type ProjectMethod, type RuleView, type TargetPlace } from '../../../../core/project/index.ts'
import { useDrawnPart } from '../../../data/index.ts'
import { Segmented, SelectField } from '../../../ui/index.ts'
import { useRuleEdit } from '../useRuleEdit.ts'
import { asChoices, asWords } from './asWords.ts'
import styles from '../RulePanel.module.css'

export interface SendingFieldsProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
}

/** How a value is written: its type in a payload; of a parameter, by which means, and what of several values. */
export function SendingFields({ method, place, view }: SendingFieldsProps) {
  if (view.kind === 'value') return <WrittenAs method={method} place={place} view={view} />
  if (view.kind !== 'parameter') return null
  const source = severalValues(view.value?.expression)
  return (
    <>
      <MeansField method={method} place={place} view={view} />
      {place.in === 'querystring' && source !== undefined ? (
        <ManyField method={method} place={place} view={view} source={source} />
      ) : null}
    </>
  )
}

function WrittenAs({ method, place, view }: SendingFieldsProps) {
  const { run } = useRuleEdit(method, place)
  const { as, rule } = view
  if (as === undefined) return null
  const offered = as === 'verbatim' ? [...asChoices, as] : asChoices
  return (
    <SelectField
      label="Written as"
      value={as}
      options={offered.map((value) => ({ value, text: asWords[value] }))}
      onValue={(next) => void run({ type: 'setAs', ...drawingOf(method), rule, as: next })}
    />
  )
}

const meansWhy = {
  auto: 'A plain copy is a parameter mapping; what computes, or sends something where nothing came, is set by the template.',
  parameter: 'A parameter mapping copies one value, and leaves out what is missing. It works on proxies too.',
  override:
    'The template of each content type sets it by an override in $context: not on proxies, and not where the body passes through.',
} as const

function MeansField({ method, place, view }: SendingFieldsProps) {
  const { run } = useRuleEdit(method, place)
  const { rule, means, many } = view
  const isMapping = useDrawnPart((drawn) => drawn?.parameters.some((parameter) => parameter.rule === rule) ?? false)
  const chosen = means ?? 'auto'
  const now = chosen === 'auto' ? ` Now: ${isMapping ? 'a parameter mapping' : 'the template'}.` : ''
  return (
    <div className={styles['policy']}>
      <span className={styles['label']}>Sent by</span>
      <Segmented
        label="Sent by"
        value={chosen}
        onValue={(value) =>
          void run({
            type: 'setSending',
            ...drawingOf(method),
            rule,
            ...(value !== 'auto' && { means: value }),
            ...(many && { many }),
          })
        }
        options={[
          { value: 'auto', text: 'Lightest' },
          { value: 'parameter', text: 'Parameter mapping' },
          { value: 'override', text: 'Override' },
        ]}
      />
      <p className={styles['plain']}>
        {meansWhy[chosen]}
        {now}
      </p>
    </div>
  )
}

type ParameterRef = Extract<Expression, { readonly kind: 'ref' }> & {
  readonly source: { readonly kind: 'parameter' }
}

/** A query parameter or header that may come with several values. */
function severalValues(expression: Expression | undefined): ParameterRef['source'] | undefined {
  if (expression?.kind !== 'ref' || expression.source.kind !== 'parameter') return undefined
  return expression.source.in === 'path' ? undefined : expression.source
}

interface ManyFieldProps extends SendingFieldsProps {
  readonly source: ParameterRef['source']
}

function ManyField({ method, place, view, source }: ManyFieldProps) {
  const { run, setValue } = useRuleEdit(method, place)
  const { rule, means, many } = view
  const chosen = many ?? (source.many === 'all' ? 'repeat' : 'last')
  const set = (next: NonNullable<ParameterRule['many']>): void => {
    const { many: _, ...one } = { many: undefined, ...source }
    const read = next === 'last' ? one : { ...one, many: 'all' as const }
    if (setValue({ kind: 'ref', source: read }).kind === 'refused' || next === many) return
    if (next === 'last' && many === undefined) return
    run({
      type: 'setSending',
      ...drawingOf(method),
      rule,
      ...(means && { means }),
      ...(next !== 'last' && { many: next }),
    })
  }
  return (
    <div className={styles['policy']}>
      <span className={styles['label']}>Of several values</span>
      <Segmented
        label="Of several values"
        value={chosen}
        onValue={set}
        options={[
          { value: 'last', text: 'The last' },
          { value: 'repeat', text: 'All, repeated' },
          { value: 'join', text: 'All, joined' },
        ]}
      />
    </div>
  )
}
