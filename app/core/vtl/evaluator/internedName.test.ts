import { expect, it } from 'vitest'
import { internedName } from './internedName.ts'

it.each(['input', 'escapeJavaScript', '__proto__', 'constructor', '0', ''])('gives the name %j back', (name) => {
  expect(internedName(`${name} `.slice(0, -1))).toBe(name)
})

it('gives names back however many there are', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `name${i}`)
  expect(names.map(internedName)).toEqual(names)
})
