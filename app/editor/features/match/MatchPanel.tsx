import { Check, CheckCheck, X } from 'lucide-react'
import { drawingOf, type LineSuggestion, showPlace, showSource, targetKey } from '../../../core/project/index.ts'
import { selectDrawn, selectSuggestions, suggestionKey, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState, IconButton, Panel } from '../../ui/index.ts'
import styles from './match.module.css'

const icon = { size: 14, strokeWidth: 1.75 }

/** Lines that the names and types of the fields suggest, each with its reason; nothing is drawn until accepted. */
export function MatchPanel() {
  const method = useEditor(selectDrawn)
  const suggestions = useEditor((state) => selectSuggestions(state, selectDrawn(state)))
  const { dispatch, notify, rejectSuggestion, hover } = useEditorActions()
  if (method === undefined || suggestions.length === 0) {
    return (
      <EmptyState title="Nothing to suggest">
        <p>Every target has a line, or no source looks like what is left.</p>
      </EmptyState>
    )
  }
  const accept = (accepted: readonly LineSuggestion[]): void => {
    const lines = accepted.map(({ from, to }) => ({ source: from, to }))
    const outcome = dispatch({ type: 'applySuggestions', ...drawingOf(method), lines })
    if (outcome.kind === 'refused') {
      notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? 'These lines could not be drawn.' })
    }
  }
  return (
    <Panel
      bar={
        <>
          <Button look="primary" icon={<CheckCheck {...icon} />} onClick={() => accept(suggestions)}>
            Accept all {suggestions.length}
          </Button>
          <span className={styles['hint']}>What is mapped stays as it is.</span>
        </>
      }
    >
      <ul aria-label="Suggested lines">
        {suggestions.map((one) => {
          const name = `${showSource(one.from)} to ${showPlace(one.to)}`
          const focus = { kind: 'target', key: targetKey(one.to), place: one.to } as const
          return (
            <li
              key={suggestionKey(one, method)}
              className={styles['row']}
              onPointerEnter={() => hover(focus)}
              onPointerLeave={() => hover(undefined)}
            >
              <span className={styles['score']} role="img" aria-label={`Score ${Math.round(one.score * 100)} of 100`}>
                {Math.round(one.score * 100)}
              </span>
              <div className={styles['what']}>
                <code>{showSource(one.from)}</code> → <code>{showPlace(one.to)}</code>
                <p className={styles['hint']}>{one.reason}</p>
              </div>
              <Button
                look="quiet"
                icon={<Check {...icon} />}
                aria-label={`Accept ${name}`}
                onFocus={() => hover(focus)}
                onClick={() => accept([one])}
              >
                Accept
              </Button>
              <IconButton
                label={`Reject ${name}`}
                icon={<X {...icon} />}
                onClick={() => rejectSuggestion(suggestionKey(one, method))}
              />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
