import { ListPlus, Play, Plus } from 'lucide-react'
import { selectMethod, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState, Panel } from '../../ui/index.ts'
import { TestRow } from './TestRow.tsx'
import { TestsProgress } from './TestsProgress.tsx'
import { useEdgeSamples } from './useEdgeSamples.ts'
import styles from './tests.module.css'

const icon = { size: 14, strokeWidth: 1.75 }

/** The method's samples and test cases, how they stand, and what each expects. */
export function TestsPanel() {
  const method = useEditor(selectMethod)
  const current = useEditor(selectTestCase)
  const running = useEditor((state) => state.testProgress !== undefined)
  const failure = useEditor((state) => state.testFailure)
  const { dispatch, runAllTests } = useEditorActions()
  const edges = useEdgeSamples()
  if (method === undefined) return <EmptyState title="No method" />
  return (
    <Panel
      bar={
        <>
          <Button icon={<Plus {...icon} />} onClick={() => void dispatch({ type: 'addTestCase', method: method.id })}>
            Sample
          </Button>
          <Button icon={<ListPlus {...icon} />} disabled={edges.busy} onClick={() => edges.add(method)}>
            Edge cases
          </Button>
          <span className={styles['gap']} />
          {running ? (
            <TestsProgress />
          ) : (
            <Button icon={<Play {...icon} />} onClick={runAllTests}>
              Run all methods
            </Button>
          )}
        </>
      }
    >
      {failure === undefined ? null : (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
      {method.testCases.length === 0 ? (
        <EmptyState title="No samples yet">
          <p>A sample is a request to try. Approve what it gives, and it is a test case.</p>
        </EmptyState>
      ) : (
        <ul aria-label="Test cases">
          {method.testCases.map((testCase) => (
            <TestRow key={testCase.id} method={method} testCase={testCase} shown={testCase.id === current?.id} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
