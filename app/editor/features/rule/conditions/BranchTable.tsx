import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type Condition, type Expression, printExpression } from '../../../../core/mapping/index.ts'
import {
  expressionScopeAt,
  type ProjectMethod,
  type SampleValue,
  type TargetPlace,
  printSampleValue,
} from '../../../../core/project/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { Button, IconButton } from '../../../ui/index.ts'
import { CommitExpression } from '../CommitExpression.tsx'
import { type BranchTaken, branchesTaken, takenText } from './branchesTaken.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import styles from './conditions.module.css'

type Choose = Extract<Expression, { readonly kind: 'choose' }>
type Branch = Choose['branches'][number]

export interface BranchTableProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly choose: Choose
  readonly onChange: (expression: Expression) => void
}

const icon = { size: 14, strokeWidth: 1.75 }

/** Branches in the order they are tried; the one that the current sample takes is marked. */
export function BranchTable({ method, place, choose, onChange }: BranchTableProps) {
  const { branches, otherwise } = choose
  const results = [...branches.map(({ then }) => then), ...(otherwise ? [otherwise] : [])]
  const values = useValues(place, {
    expressions: results.map((expression) => ({ expression })),
    conditions: branches.map(({ when }) => when),
  })
  const taken = values && branchesTaken(values, branches.length)
  const now = values?.rounds[0]?.values.map(({ value }) => value)
  const setBranches = (next: readonly Branch[]): void => {
    if (next.length > 0) onChange({ ...choose, branches: next })
    else if (otherwise !== undefined) onChange(otherwise)
  }
  const swap = (at: number, by: 1 | -1): void => {
    const [one, other] = [branches[at], branches[at + by]]
    if (one !== undefined && other !== undefined) setBranches(branches.with(at, other).with(at + by, one))
  }
  return (
    <table className={styles['branches']} aria-label="Branches">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Then</th>
          <th scope="col">Value now</th>
          <th scope="col">
            <span className={styles['hidden']}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {branches.map((branch, at) => (
          <BranchRow
            // Branches are known by their places: two may be alike.
            key={at}
            method={method}
            place={place}
            at={at}
            branch={branch}
            taken={taken?.[at]}
            now={now?.[at]}
            onBranch={(next) => setBranches(branches.with(at, next))}
            actions={
              <>
                {at === 0 ? null : (
                  <IconButton
                    label={`Try branch ${at + 1} earlier`}
                    icon={<ArrowUp {...icon} />}
                    onClick={() => swap(at, -1)}
                  />
                )}
                {at === branches.length - 1 ? null : (
                  <IconButton
                    label={`Try branch ${at + 1} later`}
                    icon={<ArrowDown {...icon} />}
                    onClick={() => swap(at, 1)}
                  />
                )}
                <IconButton
                  label={`Remove branch ${at + 1}`}
                  icon={<X {...icon} />}
                  onClick={() => setBranches(branches.toSpliced(at, 1))}
                />
              </>
            }
          />
        ))}
        <tr data-taken={(taken?.[branches.length]?.taken ?? 0) > 0 || undefined}>
          <th scope="row">otherwise</th>
          <td>
            {otherwise === undefined ? (
              <Button look="quiet" onClick={() => onChange({ ...choose, otherwise: { kind: 'literal', json: '""' } })}>
                absent
              </Button>
            ) : (
              <CommitExpression
                method={method}
                place={place}
                label="Otherwise"
                labelHidden
                text={printExpression(otherwise, expressionScopeAt(method, place))}
                onRead={(root) => onChange({ ...choose, otherwise: root })}
              />
            )}
          </td>
          <NowCell
            taken={taken?.[branches.length]}
            now={otherwise === undefined ? undefined : now?.[branches.length]}
          />
          <td className={styles['actions']}>
            {otherwise === undefined ? null : (
              <IconButton
                label="Absent otherwise"
                icon={<X {...icon} />}
                onClick={() => onChange({ kind: 'choose', branches })}
              />
            )}
          </td>
        </tr>
        <tr>
          <td colSpan={4}>
            <Button
              look="quiet"
              icon={<Plus {...icon} />}
              onClick={() => setBranches([...branches, newBranch(branches, otherwise)])}
            >
              Add a branch
            </Button>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** Tested like the last one, so that only what differs is left to write. */
function newBranch(branches: readonly Branch[], otherwise: Expression | undefined): Branch {
  const then = otherwise ?? { kind: 'literal', json: '""' }
  const when: Condition = branches.at(-1)?.when ?? { kind: 'present', value: then }
  return { when, then }
}

interface BranchRowProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly at: number
  readonly branch: Branch
  readonly taken: BranchTaken | undefined
  readonly now: SampleValue | undefined
  readonly onBranch: (branch: Branch) => void
  readonly actions: React.ReactNode
}

function BranchRow({ method, place, at, branch, taken, now, onBranch, actions }: BranchRowProps) {
  const { when, then } = branch
  return (
    <tr data-taken={(taken?.taken ?? 0) > 0 || undefined}>
      <td>
        <ConditionEditor
          method={method}
          place={place}
          label={`Branch ${at + 1}`}
          condition={when}
          onChange={(next) => onBranch({ when: next, then })}
        />
      </td>
      <td>
        <CommitExpression
          method={method}
          place={place}
          label={`Then ${at + 1}`}
          labelHidden
          text={printExpression(then, expressionScopeAt(method, place))}
          onRead={(root) => onBranch({ when, then: root })}
        />
      </td>
      <NowCell taken={taken} now={now} />
      <td className={styles['actions']}>{actions}</td>
    </tr>
  )
}

function NowCell({ taken, now }: { readonly taken: BranchTaken | undefined; readonly now: SampleValue | undefined }) {
  const words = taken && takenText(taken)
  return (
    <td className={styles['now']}>
      <code>{now === undefined ? '' : printSampleValue(now)}</code>
      {words === undefined ? null : <span className={styles['taken']}>{words}</span>}
    </td>
  )
}
