export { ResponsesDialog } from './ResponsesDialog.tsx'
export { MethodResponsesDialog } from './MethodResponsesDialog.tsx'
export { GatewayResponsesDialog } from './GatewayResponsesDialog.tsx'
