export { type JavaValue, JavaDecimal, JavaDouble, JavaList, JavaMap } from './value.ts'
