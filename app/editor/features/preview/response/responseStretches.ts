import type { TracedResponseSpan } from '../../../../core/project/index.ts'
import type { TextRange } from '../../../../core/text/index.ts'
import { cutAtSpans, type PreviewRun } from '../cutPieces.ts'
import type { PreviewPiece } from '../previewRows.ts'
import type { Stretches } from '../stretches.ts'

const nowhere: TextRange = { start: 0, end: 0 }

/** The stretches of a method response; the spans must stand in the order of their starts. */
export function responseStretches(spans: readonly TracedResponseSpan[]): Stretches {
  const body = indexesOf(spans, (part) => part.kind === 'body')
  const rangeOf = (index: number): TextRange => spans[index] ?? nowhere
  const cut = (piece: PreviewPiece): readonly PreviewRun[] => {
    const { part } = piece
    if (part === undefined) return cutAtSpans(piece, [], rangeOf)
    const isHeader = (of: TracedResponseSpan['part']): boolean =>
      of.kind === 'header' && part.kind === 'header' && of.index === part.index
    return cutAtSpans(piece, part.kind === 'body' ? body : indexesOf(spans, isHeader), rangeOf)
  }
  return {
    count: spans.length,
    cut,
    isSourced: (index) => (spans[index]?.sources.length ?? 0) > 0,
    isEmpty: (index) => rangeOf(index).end <= rangeOf(index).start,
    kindOf: (index) => spans[index]?.sources[0]?.kind,
    textsOf: (index) => spans[index]?.sources.map(({ of, text }) => `the ${of}’s ${text}`) ?? [],
  }
}

function indexesOf(
  spans: readonly TracedResponseSpan[],
  isIn: (part: TracedResponseSpan['part']) => boolean,
): readonly number[] {
  return spans.flatMap((span, index) => (isIn(span.part) ? [index] : []))
}
