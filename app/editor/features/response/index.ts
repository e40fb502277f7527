export { ResponsesDialog } from './ResponsesDialog.tsx'
export { GatewayResponsesDialog } from './GatewayResponsesDialog.tsx'
