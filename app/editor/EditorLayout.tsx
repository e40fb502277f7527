import styles from './EditorLayout.module.css'
import { Dialogs } from './Dialogs.tsx'
import { StatusBar } from './features/statusbar/index.ts'
import { TopBar } from './features/topbar/index.ts'
import { Announcer } from './Announcer.tsx'
import { DropZone } from './features/documents/index.ts'
import { MethodSide } from './MethodSide.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { Panes } from './Panes.tsx'
import { selectIsShown, usePreviewPart } from './data/index.ts'
import { lazyPart, useFrame } from './ui/index.ts'
import { useCommands } from './useCommands.ts'
import { useEditorKeys } from './useEditorKeys.ts'
import { useIsWide } from './useIsWide.ts'

const MatchRunner = lazyPart(async () => (await import('./features/match/index.ts')).MatchRunner)
const TestsBadge = lazyPart(async () => (await import('./features/tests/index.ts')).TestsBadge)
const TestRunner = lazyPart(async () => (await import('./features/tests/index.ts')).TestRunner)

/** Below this the preview docks under the canvas: beside it, neither would have room. CSS pixels. */
const previewBeside = 1280

/** The main screen: methods, the patchbay, the request, and what is known of the selection. */
export function EditorLayout() {
  const beside = useIsWide(previewBeside)
  const shown = usePreviewPart(selectIsShown)
  useEditorKeys()
  const editable = useCommands()
  const Main = useFrame()?.whole === false ? 'div' : 'main'
  return (
    <DropZone>
      <div className={styles['screen']} data-editable={editable}>
        <TopBar sampleBadge={shown ? <TestsBadge /> : undefined} />
        <NoticeBar />
        <Main className={styles['main']}>
          <MethodSide />
          <Panes key={String(beside)} beside={beside} />
        </Main>
        <StatusBar />
      </div>
      <Dialogs />
      <Announcer />
      {shown ? <TestRunner /> : null}
      {shown ? <MatchRunner /> : null}
    </DropZone>
  )
}
