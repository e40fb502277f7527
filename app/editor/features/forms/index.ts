export { MethodRequestDialog } from './MethodRequestDialog.tsx'
export { IntegrationDialog } from './IntegrationDialog.tsx'
export { SamplesDialog } from './SamplesDialog.tsx'
