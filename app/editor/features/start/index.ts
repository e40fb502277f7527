export { StartDialog } from './StartDialog.tsx'
