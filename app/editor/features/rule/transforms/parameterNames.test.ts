import { describe, expect, it } from 'vitest'
import { parameterNames } from './parameterNames.ts'

describe('parameterNames', () => {
  it.each([
    ['substring(text, from, to)', 2, ['from', 'to']],
    ['replace(text, "find", "put")', 2, ['find', 'put']],
    ['padLeft(text, 5, "0")', 2, ['parameter 2', 'parameter 3']],
    ['default(value, otherwise, …)', 3, ['otherwise', 'value 3', 'value 4']],
    ['lower(text)', 0, []],
    ['', 1, ['value 2']],
  ])('names the parameters of %s', (signature, count, names) => {
    expect(parameterNames(signature, count)).toEqual(names)
  })
})
