import { FlaskConical, Moon, Redo2, Search, Share, Sun, TriangleAlert, Undo2, Upload, WandSparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { useProblems } from '../../data/index.ts'
import { selectMethod, selectSuggestions, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, Menu, useFrame } from '../../ui/index.ts'
import { Breadcrumb } from './Breadcrumb.tsx'
import styles from './TopBar.module.css'

const icon = { size: 15, strokeWidth: 1.75 }

export interface TopBarProps {
  /** How the method's test cases stand. */
  readonly sampleBadge?: ReactNode
}

/** Where one is, the history, what is wrong, the sample, and the way out. */
export function TopBar({ sampleBadge }: TopBarProps) {
  const undoable = useEditor((state) => state.history.past.at(-1)?.label)
  const redoable = useEditor((state) => state.history.future[0]?.label)
  const { undo, redo, openDialog, setBottomTab } = useEditorActions()
  const problems = useProblems().method.length
  // A page has one banner, and it is the portal's where a portal holds the editor.
  const Bar = useFrame()?.whole === false ? 'div' : 'header'
  return (
    <Bar className={styles['bar']}>
      <Breadcrumb />
      <div className={styles['actions']}>
        <IconButton
          label={undoable === undefined ? 'Nothing to undo' : `Undo: ${undoable}`}
          keys="Ctrl Z"
          icon={<Undo2 {...icon} />}
          disabled={undoable === undefined}
          onClick={undo}
        />
        <IconButton
          label={redoable === undefined ? 'Nothing to redo' : `Redo: ${redoable}`}
          keys="Ctrl Shift Z"
          icon={<Redo2 {...icon} />}
          disabled={redoable === undefined}
          onClick={redo}
        />
        <ThemeButton />
        <span className={styles['rule']} />
        <MatchButton />
        {problems === 0 ? null : (
          <Button
            className={styles['problems'] ?? ''}
            icon={<TriangleAlert {...icon} />}
            aria-label={`Problems: ${problems}`}
            onClick={() => setBottomTab('problems')}
          >
            {problems}
          </Button>
        )}
        <SampleMenu badge={sampleBadge} />
        <IconButton
          label="Find a command, method or mapping"
          keys="Ctrl K"
          icon={<Search {...icon} />}
          onClick={() => openDialog('palette')}
        />
        <Button icon={<Upload {...icon} />} onClick={() => openDialog('import')}>
          Import
        </Button>
        <Button look="primary" icon={<Share {...icon} />} onClick={() => openDialog('export')}>
          Export
        </Button>
      </div>
    </Bar>
  )
}

/** Offered while fields suggest lines that nobody has drawn. */
function MatchButton() {
  const count = useEditor((state) => selectSuggestions(state, selectMethod(state)).length)
  const { setBottomTab } = useEditorActions()
  if (count === 0) return null
  return (
    <Button
      icon={<WandSparkles {...icon} />}
      aria-label={`Match: ${count} suggested`}
      onClick={() => setBottomTab('match')}
    >
      Match <span className={styles['count']}>{count}</span>
    </Button>
  )
}

function ThemeButton() {
  const { setTheme } = useEditorActions()
  const dark = useFrame()?.dark === true
  return (
    <IconButton
      label={dark ? 'Use the light theme' : 'Use the dark theme'}
      icon={dark ? <Sun {...icon} /> : <Moon {...icon} />}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    />
  )
}

function SampleMenu({ badge }: { readonly badge: ReactNode }) {
  const method = useEditor(selectMethod)
  const current = useEditor(selectTestCase)
  const { selectTestCase: choose, openDialog } = useEditorActions()
  if (method === undefined) return null
  const samples = method.testCases.map((testCase) => ({
    id: testCase.id,
    text: testCase.name,
    ...(testCase.id === current?.id ? { detail: 'shown' } : {}),
    run: () => choose(testCase.id),
  }))
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<FlaskConical {...icon} />}>
          {current?.name ?? 'No sample'}
          {badge}
        </Button>
      }
      entries={[...samples, { id: 'edit', text: 'Edit samples…', run: () => openDialog('samples') }]}
    />
  )
}
