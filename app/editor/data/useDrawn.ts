import { useContext, useMemo, useSyncExternalStore } from 'react'
import type { Id } from '../../core/mapping/index.ts'
import { emptySpanTable, spanMeans, spanPlaces, type SpanTable } from '../../core/project/index.ts'
import { invariant } from '../../core/text/index.ts'
import type { ExchangeAnswer } from '../../workers/methodsWorker.ts'
import { useEditor } from '../state/index.ts'
import type { ExchangeState } from './exchangeSource.ts'
import type { CheckedPreview, PreviewState } from './previewSource.ts'
import { useExchangeSource } from './useExchange.ts'
import { PreviewSourceContext } from './usePreview.ts'

/** What the drawing on the canvas came to: what it compiles to, what its rules gave in the sample, and what is wrong. */
export type DrawnPreview = Pick<CheckedPreview, 'templates' | 'parameters' | 'values' | 'problems'>

/** A part of it: renders again only where that part is another one. `select` must not make new objects. */
export function useDrawnPart<T>(select: (drawn: DrawnPreview | undefined) => T): T {
  const side = useEditor((state) => state.drawnSide)
  const preview = useContext(PreviewSourceContext)
  const exchange = useExchangeSource()
  invariant(preview, 'a component of the editor stands outside EditorRoot')
  const { subscribe, get } = useMemo(() => {
    if (side === 'request') return { subscribe: preview.subscribe, get: () => preview.get().preview }
    return {
      subscribe: (listener: () => void) => {
        const ends = [preview.subscribe(listener), exchange.subscribe(listener)]
        return () => ends.forEach((end) => end())
      },
      get: () => joined(preview.get(), exchange.get()),
    }
  }, [side, preview, exchange])
  return useSyncExternalStore(subscribe, () => select(get()))
}

export const selectDrawnPreview = (drawn: DrawnPreview | undefined): DrawnPreview | undefined => drawn

const noProblems: CheckedPreview['problems'] = []
const JOINED = new WeakMap<NonNullable<ExchangeAnswer['drawn']>, DrawnPreview>()

/** A response's drawing from the exchange, what is wrong with it from the method's check. */
function joined({ preview }: PreviewState, { answer }: ExchangeState): DrawnPreview | undefined {
  const drawn = answer?.drawn
  if (drawn === undefined) return undefined
  const problems = preview?.problems ?? noProblems
  const known = JOINED.get(drawn)
  if (known?.problems === problems) return known
  const { templates, parameters, values } = drawn
  const made = { templates, parameters, values, problems }
  JOINED.set(drawn, made)
  return made
}

/** The stretches of the message beside the drawing, by their indexes: whose rule each is, and from which rows it came. */
export interface DrawnSpans {
  readonly ruleOf: (index: number) => Id | undefined
  readonly rowsOf: (index: number) => readonly string[]
}

/** Of the integration request, or of the method response where a response is drawn. */
export function useDrawnSpans(): DrawnSpans {
  const side = useEditor((state) => state.drawnSide)
  const preview = useContext(PreviewSourceContext)
  const exchange = useExchangeSource()
  invariant(preview, 'a component of the editor stands outside EditorRoot')
  const { subscribe, get } = useMemo(
    () =>
      side === 'request'
        ? { subscribe: preview.subscribe, get: () => requestSpans(preview.get().preview?.spans ?? emptySpanTable) }
        : {
            subscribe: exchange.subscribe,
            get: () => responseSpans(exchange.get().answer?.exchange?.spans ?? noSpans),
          },
    [side, preview, exchange],
  )
  return useSyncExternalStore(subscribe, get)
}

const SPANS = new WeakMap<object, DrawnSpans>()

function requestSpans(table: SpanTable): DrawnSpans {
  const known = SPANS.get(table) ?? {
    ruleOf: (index) => spanMeans(table, index)?.rule,
    rowsOf: (index) => spanPlaces(table, index).map(({ row }) => row),
  }
  SPANS.set(table, known)
  return known
}

type ResponseSpans = NonNullable<ExchangeAnswer['exchange']>['spans']
const noSpans: ResponseSpans = []

function responseSpans(spans: ResponseSpans): DrawnSpans {
  const known = SPANS.get(spans) ?? {
    ruleOf: (index) => spans[index]?.rule,
    rowsOf: (index) => spans[index]?.sources.flatMap(({ row }) => (row === undefined ? [] : [row])) ?? [],
  }
  SPANS.set(spans, known)
  return known
}
