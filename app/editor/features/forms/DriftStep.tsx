import { useState } from 'react'
import type { Drift, SuggestedRelink } from '../../../core/project/index.ts'
import { selectMethods, useEditor } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import { changeWords } from './changeWords.ts'
import styles from './forms.module.css'

export interface DriftStepProps {
  readonly drifts: readonly Drift[]
  /** Takes the new version, with the lines that follow a renamed field. */
  readonly onTake: (relinks: readonly SuggestedRelink[]) => void
  readonly onCancel: () => void
}

const keyOf = ({ method, in: part, from, to }: SuggestedRelink): string => `${method} ${part} ${from} ${to}`

/** What a schema's new version does to the lines: which fields seem renamed, and which rules would read nothing. */
export function DriftStep({ drifts, onTake, onCancel }: DriftStepProps) {
  const methods = useEditor(selectMethods)
  const all = drifts.flatMap(({ relinks }) => relinks)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(({ certain }) => certain).map(keyOf)),
  )
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  return (
    <section className={styles['drift']} aria-label="What the new version changes">
      {drifts.map(({ method, in: part, of, changes, relinks, orphaned }) => {
        const found = methods.find(({ id }) => id === method)
        const others = changes.filter(({ kind }) => kind !== 'renamed')
        return (
          <div key={`${method} ${part} ${of}`}>
            <h4>{found === undefined ? '' : `${found.verb} ${found.path}`}</h4>
            {relinks.length === 0 ? null : (
              <fieldset className={styles['checks']}>
                <legend>Lines that follow</legend>
                {relinks.map((relink) => (
                  <label key={keyOf(relink)} className={styles['check']}>
                    <input type="checkbox" checked={chosen.has(keyOf(relink))} onChange={() => toggle(keyOf(relink))} />
                    <span>
                      <code>{relink.from}</code> → <code>{relink.to}</code>{' '}
                      <span className={styles['hint']}>{relink.reason}</span>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            {others.length === 0 ? null : (
              <ul className={styles['changes']}>
                {others.slice(0, mostShown).map((change) => (
                  <li key={changeWords(change)}>{changeWords(change)}</li>
                ))}
                {others.length > mostShown ? <li>and {others.length - mostShown} more</li> : null}
              </ul>
            )}
            {orphaned.length === 0 ? null : (
              <p>
                {orphaned.length === 1 ? '1 rule reads' : `${orphaned.length} rules read`} a field that is gone. Without
                another line {orphaned.length === 1 ? 'it is' : 'they are'} kept, and shown as a problem.
              </p>
            )}
          </div>
        )
      })}
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>Keep the version before</Button>
        <Button look="primary" onClick={() => onTake(all.filter((relink) => chosen.has(keyOf(relink))))}>
          Take the new version
        </Button>
      </div>
    </section>
  )
}

/** A schema of thousands of fields is read in the preview, not here. */
const mostShown = 20
