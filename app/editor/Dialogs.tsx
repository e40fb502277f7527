import { useEffect } from 'react'
import { usePreview } from './data/index.ts'
import { StartDialog } from './features/start/index.ts'
import { type DialogName, useEditor } from './state/index.ts'
import { Boundary, lazyPart, preloadParts } from './ui/index.ts'

const MethodRequestDialog = lazyPart(async () => (await import('./features/forms/index.ts')).MethodRequestDialog)
const IntegrationDialog = lazyPart(async () => (await import('./features/forms/index.ts')).IntegrationDialog)
const SamplesDialog = lazyPart(async () => (await import('./features/forms/index.ts')).SamplesDialog)
const ImportDialog = lazyPart(async () => (await import('./features/documents/ImportDialog.tsx')).ImportDialog)
const ExportDialog = lazyPart(async () => (await import('./features/documents/ExportDialog.tsx')).ExportDialog)
const KeysDialog = lazyPart(async () => (await import('./features/keys/index.ts')).KeysDialog)
const PaletteDialog = lazyPart(async () => (await import('./features/palette/index.ts')).PaletteDialog)
const MappingsDialog = lazyPart(async () => (await import('./features/mappings/index.ts')).MappingsDialog)
const HistoryDialog = lazyPart(async () => (await import('./features/history/index.ts')).HistoryDialog)
const OverviewDialog = lazyPart(async () => (await import('./features/methods/overview/index.ts')).OverviewDialog)
const ReviewDialog = lazyPart(async () => (await import('./features/review/index.ts')).ReviewDialog)
const GalleryDialog = lazyPart(async () => (await import('./features/gallery/index.ts')).GalleryDialog)
const ResponsesDialog = lazyPart(async () => (await import('./features/response/index.ts')).ResponsesDialog)
const MethodResponsesDialog = lazyPart(async () => (await import('./features/response/index.ts')).MethodResponsesDialog)
const GatewayResponsesDialog = lazyPart(
  async () => (await import('./features/response/index.ts')).GatewayResponsesDialog,
)

const dialogs: Readonly<Record<DialogName, () => React.ReactNode>> = {
  'method-request': () => <MethodRequestDialog />,
  integration: () => <IntegrationDialog />,
  samples: () => <SamplesDialog />,
  import: () => <ImportDialog />,
  export: () => <ExportDialog />,
  keys: () => <KeysDialog />,
  start: () => <StartDialog />,
  palette: () => <PaletteDialog />,
  mappings: () => <MappingsDialog />,
  history: () => <HistoryDialog />,
  methods: () => <OverviewDialog />,
  review: () => <ReviewDialog />,
  gallery: () => <GalleryDialog />,
  responses: () => <ResponsesDialog />,
  'method-responses': () => <MethodResponsesDialog />,
  'gateway-responses': () => <GatewayResponsesDialog />,
}

/** The dialog that is open, if any. All but the first run's card are fetched once the first preview shows. */
export function Dialogs() {
  const dialog = useEditor((state) => state.dialog)
  const shown = usePreview().preview !== undefined
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(preloadParts, settleMs)
    return () => clearTimeout(timer)
  }, [shown])
  if (dialog === undefined) return null
  return (
    <Boundary key={dialog} what="This dialog">
      {dialogs[dialog]()}
    </Boundary>
  )
}

/** The first preview is painted, and the project stored, before anything more is fetched. */
const settleMs = 500
