import { RulePanel } from './features/rule/index.ts'
import { selectIsShown, usePreviewPart, useProblems } from './data/index.ts'
import { showPlace } from '../core/project/index.ts'
import { type BottomTab, useEditor, useEditorActions } from './state/index.ts'
import { Boundary, lazyPart, Tabs } from './ui/index.ts'
import styles from './BottomPanel.module.css'

const TemplatePanel = lazyPart(async () => (await import('./features/template/index.ts')).TemplatePanel)
const TestsPanel = lazyPart(async () => (await import('./features/tests/index.ts')).TestsPanel)
const TestsBadge = lazyPart(async () => (await import('./features/tests/index.ts')).TestsBadge)
const MatchPanel = lazyPart(async () => (await import('./features/match/index.ts')).MatchPanel)
const ProblemList = lazyPart(async () => (await import('./features/problems/index.ts')).ProblemList)

const panels: Readonly<Record<BottomTab, () => React.ReactNode>> = {
  rule: () => <RulePanel />,
  template: () => <TemplatePanel />,
  problems: () => <ProblemList />,
  tests: () => <TestsPanel />,
  match: () => <MatchPanel />,
}

/** What is known of the selected row: its rule, the template it is part of, and what is wrong with the method. */
export function BottomPanel() {
  const tab = useEditor((state) => state.bottomTab)
  const place = useEditor(({ selected }) =>
    selected?.kind === 'target' || selected?.kind === 'line' ? selected.place : undefined,
  )
  const { setBottomTab } = useEditorActions()
  // Whatever waits for the first preview is fetched after it.
  const shown = usePreviewPart(selectIsShown)
  const problems = useProblems().method.length
  const badge = problems === 0 ? undefined : <span className={styles['badge']}>{problems}</span>
  return (
    <section className={styles['panel']} aria-label="Selection">
      <Tabs
        label="Selection"
        value={tab}
        onValue={setBottomTab}
        tabs={[
          { value: 'rule', text: 'Rule' },
          { value: 'template', text: 'Template' },
          { value: 'problems', text: 'Problems', badge },
          { value: 'tests', text: 'Tests', badge: shown ? <TestsBadge /> : undefined },
          { value: 'match', text: 'Match' },
        ]}
        aside={place === undefined ? undefined : <code className={styles['place']}>{showPlace(place)}</code>}
      >
        <Boundary key={tab} what="This panel">
          {panels[tab]()}
        </Boundary>
      </Tabs>
    </section>
  )
}
