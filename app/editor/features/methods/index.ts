export { MethodRail } from './MethodRail.tsx'
