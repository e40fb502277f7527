/**
 * What the parameters beside the first are called, as many as there are: `substring(text, from, to)` has from and to.
 * Where the signature goes on with `…`, or shows a constant, they are counted.
 */
export function parameterNames(signature: string, count: number): readonly string[] {
  const list = /\((.*)\)$/.exec(signature)?.[1]?.split(', ').slice(1) ?? []
  const dots = list.indexOf('…')
  return Array.from({ length: count }, (_, at) => {
    const name = dots >= 0 && at >= dots ? undefined : list[at]
    if (name === undefined) return `value ${at + 2}`
    const plain = name.replaceAll('"', '')
    return /^[a-z]\w*$/i.test(plain) && list.indexOf(name) === at ? plain : `parameter ${at + 2}`
  })
}
