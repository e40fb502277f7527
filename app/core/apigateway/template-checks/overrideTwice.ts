import { excludeEachOther, type OverrideWrite, overrideWrites } from './overrideWrites.ts'
import type { GatewayCheck } from './templateContext.ts'

/** One parameter overridden twice in one run: the documentation says that API Gateway answers 5XX. */
export const overrideTwice: GatewayCheck = {
  code: 'apigateway/override-twice',
  severity: 'warning',
  docs: 'docs/checks/apigateway-override-twice.md',
  title: 'Parameter that is overridden twice',
  run(template) {
    const writes = overrideWrites(template).filter(({ name }) => name !== undefined)
    return writes.flatMap((write, index) => {
      const again = writes.slice(0, index).some((other) => isSame(write, other) && !excludeEachOther(write, other))
      if (!again && !write.inLoop) return []
      const what = write.name === '' ? 'The status' : `The ${write.place} parameter ${write.name ?? ''}`
      return [
        {
          range: write.node.range,
          message: again
            ? `${what} is overridden a second time, for which API Gateway is documented to answer 5XX.`
            : `${what} is overridden in a loop, and once only is allowed: API Gateway is documented to answer 5XX.`,
          hint: 'Compute the value in a variable, and set the override once.',
        },
      ]
    })
  },
}

/** Headers are the same whatever the case of their names. */
function isSame(a: OverrideWrite, b: OverrideWrite): boolean {
  const names = [a.name ?? '', b.name ?? ''].map((name) => (a.place === 'header' ? name.toLowerCase() : name))
  return a.side === b.side && a.place === b.place && names[0] === names[1]
}
