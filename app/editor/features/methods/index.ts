export { MethodRail } from './MethodRail.tsx'
export { integrationLabel } from './integrationLabel.ts'
