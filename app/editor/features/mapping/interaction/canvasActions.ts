import type { Line, SourceRow, TestCase } from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'
import { droppedOn } from '../pairing/droppedOn.ts'
import { showEnd, showOtherEnd } from './lineActions.ts'
import { valuesInWords } from './mappedSentence.ts'
import { pressSearchKey } from './searchKeys.ts'
import { performTreeKey } from './treeActions.ts'
import type { TreeContext } from './treeContext.ts'
import { treeContextOf, type TreeContextParts } from './treeContextOf.ts'
import { type KeyPress, readTreeKey } from './treeKeys.ts'

/** What the canvas does when it is used, apart from what it needs to be looked at. */
export interface CanvasActions {
  readonly treeContextOf: (parts: TreeContextParts) => TreeContext | undefined
  /** A key in a tree or in its search field; tells whether it meant something. */
  readonly pressKey: (context: TreeContext, side: Side, press: KeyPress) => boolean
  readonly pressSearchKey: (context: TreeContext, side: Side, key: string) => boolean
  readonly showOtherEnd: (context: TreeContext, side: Side) => void
  readonly showEnd: (context: TreeContext, side: Side, line: Line) => void
  /** What has to be asked of a drop that is more than one line. */
  readonly droppedOn: typeof droppedOn
  readonly valuesInWords: (row: SourceRow, testCase: TestCase | undefined) => string
}

export const canvasActions: CanvasActions = {
  treeContextOf,
  pressKey,
  pressSearchKey,
  showOtherEnd,
  showEnd,
  droppedOn,
  valuesInWords,
}

function pressKey(context: TreeContext, side: Side, press: KeyPress): boolean {
  const { model, at } = context
  const key =
    side === 'source'
      ? readTreeKey(press, side, model.sourceRows, at.source)
      : readTreeKey(press, side, model.targetRows, at.target)
  if (key !== undefined) performTreeKey(context, side, key)
  return key !== undefined
}
