import { parsePermissive } from '../../../json/index.ts'
import type { UtilFunction } from './utilFunction.ts'

/** Reads with the same parser as `$input`; its values print as those of `$input.path` do. */
export const parseJson: UtilFunction = {
  name: 'parseJson',
  kebab: 'parse-json',
  summary: 'Reads JSON text into a value whose members can be read.',
  example: "$util.parseJson($input.path('$.detail')).id",
  call(text) {
    const parsed = parsePermissive(text)
    return parsed.kind === 'value' ? parsed : { kind: 'failed', message: parsed.message }
  },
}
