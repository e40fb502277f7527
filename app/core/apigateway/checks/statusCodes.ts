import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { validationErrors } from './validationErrors.ts'

const statusPattern = String.raw`Member must satisfy regular expression pattern: [1-5]\d\d`

/** A status of a response is three digits from 100 to 599 (api-gateway facts 1.3, 1.6). */
export function invalidStatus(pointer: string, statusCode: string): readonly Diagnostic[] {
  if (/^[1-5]\d\d$/.test(statusCode)) return []
  return [
    atPointer('apigateway/invalid-status-code', 'error', pointer, {
      message: validationErrors([{ value: statusCode, member: 'statusCode', constraint: statusPattern }]),
      hint: 'Write a status from 100 to 599.',
    }),
  ]
}
