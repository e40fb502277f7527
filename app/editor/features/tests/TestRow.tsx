import { Check, CircleDashed, Eraser, LoaderCircle, Stamp, Trash2, X } from 'lucide-react'
import type { ProjectMethod, TestCase } from '../../../core/project/index.ts'
import { type TestResult, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { Difference } from './Difference.tsx'
import styles from './tests.module.css'

export interface TestRowProps {
  readonly method: ProjectMethod
  readonly testCase: TestCase
  /** Whether it is the sample that the preview shows. */
  readonly shown: boolean
}

const icon = { size: 14, strokeWidth: 1.75 }
const marks = { passed: Check, failed: X, sample: CircleDashed, running: LoaderCircle } as const
const words = {
  passed: 'passes',
  failed: 'fails',
  sample: 'expects nothing',
  running: 'not run yet',
} as const

/** One sample: how it stands, its differences where it fails, and what can be done with it. */
export function TestRow({ method, testCase, shown }: TestRowProps) {
  const result = useEditor((state) => state.testResults.get(testCase.id))
  const { dispatch, selectTestCase, notify } = useEditorActions()
  // What an older method gave is no verdict on this one.
  const current = result?.of === method
  const state = stateOf(testCase, result)
  const Mark = marks[state]
  const ids = { method: method.id, testCase: testCase.id }
  const approve = (): void => {
    const seen = result?.seen
    if (seen === undefined)
      return notify({ tone: 'bad', text: `${testCase.name} gave nothing that could be expected.` })
    dispatch({ type: 'setExpectation', ...ids, expect: seen })
  }
  return (
    <li className={styles['row']} data-state={state} data-old={result !== undefined && !current}>
      <Mark {...icon} aria-label={words[state]} role="img" className={styles['mark']} />
      <div className={styles['what']}>
        <button
          type="button"
          className={styles['name']}
          aria-pressed={shown}
          onClick={() => selectTestCase(testCase.id)}
        >
          {testCase.name}
        </button>
        {state === 'failed' ? (
          <ul className={styles['differences']} aria-label={`Differences of ${testCase.name}`}>
            {result?.differences.map((difference) => (
              <Difference key={difference.what} difference={difference} />
            ))}
          </ul>
        ) : null}
      </div>
      {state === 'failed' || state === 'sample' ? (
        <Button
          look="quiet"
          icon={<Stamp {...icon} />}
          aria-label={`Approve what ${testCase.name} gives now`}
          disabled={!current}
          onClick={approve}
        >
          Approve
        </Button>
      ) : null}
      {testCase.expect === undefined ? null : (
        <IconButton
          label={`Expect nothing of ${testCase.name}`}
          icon={<Eraser {...icon} />}
          onClick={() => void dispatch({ type: 'setExpectation', ...ids })}
        />
      )}
      <IconButton
        label={`Remove ${testCase.name}`}
        icon={<Trash2 {...icon} />}
        onClick={() => void dispatch({ type: 'removeTestCase', ...ids })}
      />
    </li>
  )
}

function stateOf({ expect }: TestCase, result: TestResult | undefined): keyof typeof marks {
  if (expect === undefined) return 'sample'
  // A verdict on what was a sample then says nothing of what is expected now.
  return result === undefined || result.kind === 'sample' ? 'running' : result.kind
}
