import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import styles from './EditorLayout.module.css'
import { BottomPanel } from './BottomPanel.tsx'
import { Dialogs } from './Dialogs.tsx'
import { MappingCanvas } from './features/mapping/index.ts'
import { MethodRail } from './features/methods/index.ts'
import { PreviewPanel } from './features/preview/index.ts'
import { StatusBar } from './features/statusbar/index.ts'
import { TopBar } from './features/topbar/index.ts'
import { Announcer } from './Announcer.tsx'
import { DropZone } from './features/documents/index.ts'
import { NoticeBar } from './NoticeBar.tsx'
import { useEditorKeys } from './useEditorKeys.ts'
import { useMediaQuery } from './useMediaQuery.ts'

/** Below this the preview docks under the canvas: beside it, neither would have room. */
const previewBeside = '(min-width: 1280px)'

/** The main screen: methods, the patchbay, the request, and what is known of the selection. */
export function EditorLayout() {
  const beside = useMediaQuery(previewBeside)
  const columns = useDefaultLayout({ id: beside ? 'patchbay-columns' : 'patchbay-columns-narrow' })
  const rows = useDefaultLayout({ id: beside ? 'patchbay-rows' : 'patchbay-rows-narrow' })
  const feet = useDefaultLayout({ id: 'patchbay-feet' })
  useEditorKeys()
  return (
    <DropZone>
      <div className={styles['screen']}>
        <TopBar />
        <NoticeBar />
        <main className={styles['main']}>
          <nav className={styles['rail']} aria-label="API">
            <MethodRail />
          </nav>
          <Group key={String(beside)} orientation="horizontal" className={styles['columns']} {...columns}>
            <Panel id="work" minSize={520}>
              <Group orientation="vertical" {...rows}>
                <Panel id="canvas" minSize={160} defaultSize={beside ? '76%' : '58%'}>
                  <section className={styles['canvas']} aria-label="Mapping">
                    <MappingCanvas />
                  </section>
                </Panel>
                <Separator className={styles['separator'] ?? ''} aria-label="Height of the mapping" />
                <Panel id="foot" minSize={80} defaultSize={beside ? '24%' : '42%'} collapsible>
                  {beside ? (
                    <BottomPanel />
                  ) : (
                    <Group orientation="horizontal" {...feet}>
                      <Panel id="bottom" minSize={240} defaultSize="48%">
                        <BottomPanel />
                      </Panel>
                      <Separator className={styles['separator'] ?? ''} aria-label="Width of the preview" />
                      <Panel id="preview" minSize={240}>
                        <PreviewPanel />
                      </Panel>
                    </Group>
                  )}
                </Panel>
              </Group>
            </Panel>
            {beside ? (
              <>
                <Separator className={styles['separator'] ?? ''} aria-label="Width of the preview" />
                <Panel id="preview" minSize={280} defaultSize="37%">
                  <PreviewPanel />
                </Panel>
              </>
            ) : null}
          </Group>
        </main>
        <StatusBar />
      </div>
      <Dialogs />
      <Announcer />
    </DropZone>
  )
}
