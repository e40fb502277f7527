import { createContext, type RefObject, useContext } from 'react'

/** Where an editor stands on its page. Several may stand on one; each keeps to its own frame. */
export interface Frame {
  /** Begins the ids of elements that are named by what they show: two editors may show the same. */
  readonly id: string
  /** The element that holds the editor. */
  readonly root: RefObject<HTMLElement | null>
  /** What its popups open in: at the end of the page's body, so that nothing of the page cuts them off or covers them. */
  readonly portal: HTMLElement
  /** Whether it shows the dark theme. */
  readonly dark: boolean
  /** Whether the editor is all that the page shows: keys are then its own wherever the focus is. */
  readonly whole: boolean
  /** Begins the names under which this browser keeps what a person set; absent where nothing is kept. */
  readonly storageKey: string | undefined
}

export const FrameContext = createContext<Frame | undefined>(undefined)

/** The frame of the editor that a control is part of; undefined for a control that stands alone. */
export function useFrame(): Frame | undefined {
  return useContext(FrameContext)
}

/** Whether something on the page belongs to the editor of this frame, its open popups included. */
export function isInside({ root, portal, whole }: Frame, target: EventTarget | null): boolean {
  if (whole) return true
  return target instanceof Node && (root.current?.contains(target) === true || portal.contains(target))
}
