import { Plus, Split } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Expression, printExpression } from '../../../../core/mapping/index.ts'
import {
  expressionScopeAt,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
} from '../../../../core/project/index.ts'
import { useValues } from '../../../expressions/index.ts'
import { Button, moveAlongRow } from '../../../ui/index.ts'
import { useRuleEdit } from '../useRuleEdit.ts'
import { AddTransform } from './AddTransform.tsx'
import {
  addedLink,
  type CallChain,
  chainExpression,
  chainSteps,
  movedLink,
  withLink,
  withoutLink,
} from './callChain.ts'
import { TransformCard } from './TransformCard.tsx'
import styles from './transforms.module.css'

interface TransformChipsProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView
  readonly chain: CallChain
}

const icon = { size: 14, strokeWidth: 1.75 }

/**
 * The functions that a value goes through, in the order they are called. A chip opens its parameters; Alt with an arrow
 * or dragging moves it, Delete takes it out.
 */
export function TransformChips({ method, place, view, chain }: TransformChipsProps) {
  const { setValue } = useRuleEdit(method, place)
  const [chosenOpen, setOpen] = useState<number | 'add' | 'none'>()
  const open = chosenOpen ?? lookupAt(chain)
  const [dragged, setDragged] = useState<number>()
  const { toolbar, focusChip } = useChipFocus()
  const steps = chainSteps(chain)
  const values = useValues(place, { expressions: steps.map((expression) => ({ expression })), conditions: [] })
  const readings = values?.rounds[0]?.values.map(({ value }) => value) ?? []
  const scope = expressionScopeAt(method, place)
  const change = (next: CallChain): void => void setValue(chainExpression(next))
  const move = (from: number, to: number): void => {
    const next = movedLink(chain, from, to)
    if (next === chain) return
    change(next)
    if (open === from) setOpen(to)
    focusChip(to)
  }
  const remove = (at: number): void => {
    change(withoutLink(chain, at))
    setOpen('none')
    focusChip(Math.max(0, at - 1))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, at: number): void => {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      move(at, at + (event.key === 'ArrowLeft' ? -1 : 1))
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      remove(at)
    } else moveAlongRow(event)
  }
  const count = chain.links.length
  const opened = typeof open === 'number' ? chain.links[open] : undefined
  return (
    <div className={styles['transforms']}>
      <div ref={toolbar} role="toolbar" aria-label="Transforms, in call order" className={styles['chips']}>
        {chain.links.map(({ fn, rest }, at) => (
          <button
            key={`${at} ${fn}`}
            type="button"
            data-chip={at}
            tabIndex={at === 0 ? 0 : -1}
            className={styles['chip']}
            aria-label={`${fn}, step ${at + 1} of ${count}`}
            aria-expanded={open === at}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
            draggable
            data-over={dragged !== undefined && dragged !== at ? true : undefined}
            onClick={() => setOpen(open === at ? 'none' : at)}
            onKeyDown={(event) => onKeyDown(event, at)}
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', fn)
              setDragged(at)
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged !== undefined) event.preventDefault()
            }}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== undefined) move(dragged, at)
              setDragged(undefined)
            }}
          >
            {fn}
            {rest.length === 0 ? null : <span className={styles['rest']}>{printRest(rest, scope)}</span>}
          </button>
        ))}
        <Button
          look="quiet"
          icon={<Plus {...icon} />}
          tabIndex={count === 0 ? 0 : -1}
          className={styles['add'] ?? ''}
          aria-expanded={open === 'add'}
          onKeyDown={moveAlongRow}
          onClick={() => setOpen(open === 'add' ? 'none' : 'add')}
        >
          Transform
        </Button>
        {chain.base.kind === 'choose' ? null : (
          <Button
            look="quiet"
            icon={<Split {...icon} />}
            tabIndex={-1}
            className={styles['add'] ?? ''}
            onKeyDown={moveAlongRow}
            onClick={() => void setValue(chosen(view.value?.expression ?? chain.base))}
          >
            Choose by condition
          </Button>
        )}
      </div>
      {open === 'add' ? (
        <AddTransform
          wanted={{ from: readings.at(-1)?.kind, to: view.as }}
          onAdd={(link) => {
            change(addedLink(chain, link))
            setOpen(link.rest.length > 0 ? count : 'none')
            focusChip(count)
          }}
          onClose={() => {
            setOpen('none')
            focusChip(count)
          }}
        />
      ) : null}
      {opened === undefined || typeof open !== 'number' ? null : (
        <TransformCard
          key={`${open} ${opened.fn}`}
          method={method}
          place={place}
          link={opened}
          before={readings[open]}
          after={readings[open + 1]}
          onChange={(link) => change(withLink(chain, open, link))}
          onRemove={() => remove(open)}
          {...(open > 0 && { onEarlier: () => move(open, open - 1) })}
          {...(open < count - 1 && { onLater: () => move(open, open + 1) })}
        />
      )}
    </div>
  )
}

/** A table is what a person wants to see of a lookup. */
function lookupAt({ links }: CallChain): number | undefined {
  const at = links.findIndex(({ fn }) => fn === 'lookup')
  return at < 0 ? undefined : at
}

function printRest(rest: readonly Expression[], scope: ReturnType<typeof expressionScopeAt>): string {
  return rest.length > 2 ? '…' : rest.map((one) => printExpression(one, scope)).join(', ')
}

/** A choice whose first branch is the value that there was. */
function chosen(value: Expression): Expression {
  const when = { kind: 'present' as const, value }
  return { kind: 'choose', branches: [{ when, then: value }], otherwise: { kind: 'literal', json: '""' } }
}

/** Gives the keyboard to a chip, or to what follows the chips, once an edit has been drawn. */
function useChipFocus() {
  const toolbar = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const buttons = toolbar.current?.querySelectorAll('button') ?? []
    const at = Math.min(wanted.current, buttons.length - 1)
    wanted.current = undefined
    buttons[at]?.focus()
  })
  return {
    toolbar,
    focusChip: (at: number): void => {
      wanted.current = at
    },
  }
}
