import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'

export interface BoundaryProps {
  /** What stands here, as a person calls it, such as "The preview". */
  readonly what: string
  readonly children: ReactNode
}

interface BoundaryState {
  readonly problem: string | undefined
}

/** Keeps a fault to the part of the editor that has it: the rest stays usable, and the part can be shown again. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { problem: undefined }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { what, children } = this.props
    const { problem } = this.state
    if (problem === undefined) return children
    return (
      <EmptyState title={`${what} has stopped`}>
        <p role="alert">A fault in Patchbay: {problem}</p>
        <p>What you made is kept. Undo the last step if this happens again.</p>
        <Button onClick={() => this.setState({ problem: undefined })}>Show it again</Button>
      </EmptyState>
    )
  }
}
