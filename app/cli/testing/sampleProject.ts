import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A project written by hand: `GET /{var}?query=value` becomes a POST of an object with `path` and `type`, with a test case that
 * passes, one that fails and a sample; and a mock that takes any verb.
 */
export const sampleProject: string = readFileSync(join(import.meta.dirname, 'sample.patchbay.json'), 'utf8')
