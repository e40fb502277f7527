export { checkCloudFormation } from './checkCloudFormation.ts'
export { isCloudFormation } from './template.ts'
