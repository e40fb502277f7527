/** Paths of the body that `#foreach` walks as lists in a template, as far as its text tells; be it by a variable. */
export function walkedPaths(vtl: string): readonly string[] {
  const roots = new Map(
    Array.from(vtl.matchAll(/#set\s*\(\s*\$(\w+)\s*=\s*\$input\.path\(\s*["'](\$[^"']*)["']\s*\)\s*\)/g), (found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  )
  const direct = Array.from(vtl.matchAll(/\bin\s+\$input\.path\(\s*["'](\$[^"']*)["']\s*\)\s*\)/g), ([, path]) => path)
  const byVariable = Array.from(vtl.matchAll(/\bin\s+\$!?\{?(\w+)((?:\.\w+)*)\}?\s*\)/g), ([, name = '', members]) => {
    const root = roots.get(name)
    return root === undefined ? undefined : `${root}${members ?? ''}`
  })
  return [...direct, ...byVariable].filter((path) => path !== undefined)
}

/** What a template compares with, as JSON: the values that its branches are there for. */
export function comparedConstants(vtl: string): readonly string[] {
  const found = vtl.matchAll(
    /(?:[=!<>]=|[<>]|equals\(|contains\()\s*("[^"$#\\]*"|'[^'\\]*'|\d+(?:\.\d+)?|true\b|false\b)/g,
  )
  const constants = Array.from(found, ([, text = '']) =>
    /^["']/.test(text) ? JSON.stringify(text.slice(1, -1)) : text,
  )
  return [...new Set(constants)].filter((json) => json !== '""').slice(0, mostConstants)
}

const mostConstants = 6
