import { ExportDialog, ImportDialog } from './features/documents/index.ts'
import { IntegrationDialog, MethodRequestDialog, SamplesDialog } from './features/forms/index.ts'
import { KeysDialog } from './features/keys/index.ts'
import { StartDialog } from './features/start/index.ts'
import { type DialogName, useEditor } from './state/index.ts'

const dialogs: Readonly<Record<DialogName, () => React.ReactNode>> = {
  'method-request': () => <MethodRequestDialog />,
  integration: () => <IntegrationDialog />,
  samples: () => <SamplesDialog />,
  import: () => <ImportDialog />,
  export: () => <ExportDialog />,
  keys: () => <KeysDialog />,
  start: () => <StartDialog />,
}

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useEditor((state) => state.dialog)
  return dialog === undefined ? null : dialogs[dialog]()
}
