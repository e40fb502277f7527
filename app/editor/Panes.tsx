import { BottomPanel } from './BottomPanel.tsx'
import styles from './EditorLayout.module.css'
import { MappingCanvas } from './features/mapping/index.ts'
import { PreviewPanel } from './features/preview/index.ts'
import { Boundary, SplitPane } from './ui/index.ts'

const previewLabel = 'Width of the preview'

export interface PanesProps {
  /** The preview stands beside the canvas; otherwise it docks under it. */
  readonly beside: boolean
}

/** The canvas, what is known of the selection under it, and the preview. */
export function Panes({ beside }: PanesProps) {
  const work = (
    <SplitPane
      id={beside ? 'rows' : 'rows-narrow'}
      label="Height of the mapping"
      orientation="vertical"
      initial={beside ? 0.76 : 0.58}
      minFirst={160}
      minSecond={80}
      collapsible
      first={
        <section className={styles['canvas']} aria-label="Mapping">
          <Boundary what="The mapping">
            <MappingCanvas />
          </Boundary>
        </section>
      }
      second={beside ? <BottomPanel /> : <Feet />}
    />
  )
  if (!beside) return work
  return (
    <SplitPane
      id="columns"
      label={previewLabel}
      orientation="horizontal"
      initial={0.63}
      minFirst={520}
      minSecond={280}
      first={work}
      second={<Preview />}
    />
  )
}

function Feet() {
  return (
    <SplitPane
      id="feet"
      label={previewLabel}
      orientation="horizontal"
      initial={0.48}
      minFirst={240}
      minSecond={240}
      first={<BottomPanel />}
      second={<Preview />}
    />
  )
}

function Preview() {
  return (
    <Boundary what="The preview">
      <PreviewPanel />
    </Boundary>
  )
}
