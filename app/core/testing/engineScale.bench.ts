import { bench, describe } from 'vitest'
import { parseTemplate } from '../vtl/index.ts'
import { scaledCases } from './engineCases.ts'
import { renderedLength } from './renderedLength.ts'

// What one unit costs at three sizes, over a 16-fold range: `npm run bench` takes the processor's time of these.

for (const { name, sizes, timed, make } of scaledCases) {
  describe(`${name}`, () => {
    for (const size of sizes) {
      const { template, body } = make(size)
      const traced = timed === 'parse and render, traced'
      bench(`${size}`, () =>
        void (timed === 'parse' ? parseTemplate(template) : renderedLength(template, body, traced)))
    }
  })
}
