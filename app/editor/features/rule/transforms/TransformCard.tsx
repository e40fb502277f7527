import { ArrowLeft, ArrowRight, Plus, Trash2, X } from 'lucide-react'
import { type Expression, functions, isFunctionName, printExpression } from '../../../../core/mapping/index.ts'
import {
  expressionScopeAt,
  type ProjectMethod,
  type SampleValue,
  type TargetPlace,
  printSampleValue,
} from '../../../../core/project/index.ts'
import { Button, IconButton } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import type { Link } from './callChain.ts'
import { LookupGrid } from './LookupGrid.tsx'
import { parameterNames } from './parameterNames.ts'
import styles from './transforms.module.css'

export interface TransformCardProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly link: Link
  /** What the value is before and after the call in the current sample; undefined while that is not known. */
  readonly before: SampleValue | undefined
  readonly after: SampleValue | undefined
  readonly onChange: (link: Link) => void
  readonly onRemove: () => void
  readonly onEarlier?: () => void
  readonly onLater?: () => void
}

const icon = { size: 14, strokeWidth: 1.75 }

/** One call of a chain: what it does, what it did to the value now, and its parameters. */
export function TransformCard(props: TransformCardProps) {
  const { method, place, link, before, after, onChange, onRemove, onEarlier, onLater } = props
  const definition = isFunctionName(link.fn) ? functions[link.fn] : undefined
  const setRest = (rest: readonly Expression[]): void => onChange({ ...link, rest })
  return (
    <div role="group" aria-label={`Parameters of ${link.fn}`} className={styles['card']}>
      <div className={styles['head']}>
        <code>{definition?.documentation.signature ?? link.fn}</code>
        {definition?.unverified === true ? <span className={styles['mark']}>unverified on AWS</span> : null}
        <span className={styles['actions']}>
          {onEarlier === undefined ? null : (
            <IconButton label="Call earlier" icon={<ArrowLeft {...icon} />} onClick={onEarlier} />
          )}
          {onLater === undefined ? null : (
            <IconButton label="Call later" icon={<ArrowRight {...icon} />} onClick={onLater} />
          )}
          <IconButton label={`Remove ${link.fn}`} icon={<Trash2 {...icon} />} onClick={onRemove} />
        </span>
      </div>
      <p className={styles['sentence']}>{definition?.documentation.sentence}</p>
      {before === undefined || after === undefined ? null : (
        <p className={styles['change']}>
          <code>{printSampleValue(before)}</code> <span className={styles['arrow']}>becomes</span>{' '}
          <code>{printSampleValue(after)}</code>
        </p>
      )}
      {link.fn === 'lookup' ? (
        <LookupGrid method={method} place={place} rest={link.rest} onChange={setRest} />
      ) : (
        <Parameters method={method} place={place} link={link} onChange={setRest} />
      )}
    </div>
  )
}

interface ParametersProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly link: Link
  readonly onChange: (rest: readonly Expression[]) => void
}

function Parameters({ method, place, link: { fn, rest }, onChange }: ParametersProps) {
  const definition = isFunctionName(fn) ? functions[fn] : undefined
  const { least, most } = definition?.arguments ?? { least: rest.length + 1, most: rest.length + 1 }
  const scope = expressionScopeAt(method, place)
  const names = parameterNames(definition?.documentation.signature ?? '', rest.length)
  return (
    <div className={styles['parameters']}>
      {rest.map((argument, at) => (
        // Parameters are known by their places.
        <div key={names[at] ?? at} className={styles['parameter']}>
          <CommitExpression
            method={method}
            place={place}
            label={names[at] ?? 'value'}
            text={printExpression(argument, scope)}
            onRead={(root) => onChange(rest.with(at, root))}
          />
          {rest.length + 1 > least ? (
            <IconButton
              label={`Remove ${names[at] ?? 'the parameter'}`}
              icon={<X {...icon} />}
              onClick={() => onChange(rest.toSpliced(at, 1))}
            />
          ) : null}
        </div>
      ))}
      {rest.length + 1 < most ? (
        <Button
          look="quiet"
          icon={<Plus {...icon} />}
          onClick={() => onChange([...rest, rest.at(-1) ?? { kind: 'literal', json: '""' }])}
        >
          Add a parameter
        </Button>
      ) : null}
    </div>
  )
}
