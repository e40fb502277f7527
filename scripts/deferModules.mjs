// Takes modules out of a worker's first chunk without touching their importers: those get functions of the same names,
// which call the real ones once app/workers/deferredCode.ts has fetched them, and until then throw what makes it do so.
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const slot = `${root}app/workers/deferredCode.ts`
const proxy = '\0deferred:'
const pack = '\0deferred-code'

/** @param {string} path @param {readonly string[]} names @returns {string} a module of the same functions */
function proxyText(path, names) {
  const functions = names.map(
    (name) => `export const ${name} = (...args) => deferredModule(${JSON.stringify(path)}).${name}(...args)`,
  )
  return [
    `import { deferCode, deferredModule } from ${JSON.stringify(slot)}`,
    `deferCode(() => import(${JSON.stringify(pack)}).then((code) => code.modules))`,
    ...functions,
  ].join('\n')
}

/** @param {readonly string[]} paths @returns {string} a module of all of them, by path */
function packText(paths) {
  const imports = paths.map((path, at) => `import * as m${at} from ${JSON.stringify(root + path)}`)
  const members = paths.map((path, at) => `${JSON.stringify(path)}: m${at}`)
  return `${imports.join('\n')}\nexport const modules = { ${members.join(', ')} }`
}

/**
 * @param {string} entry of the worker, from the root
 * @param {Readonly<Record<string, readonly string[]>>} modules by their paths: the functions they export, which must be all
 *   that the worker imports of them (a name that is left out fails the build)
 * @returns {import('vite').Plugin} for `worker.plugins`; it leaves the other workers alone
 */
export function deferModules(entry, modules) {
  let isOn = false
  return {
    name: 'defer-modules',
    enforce: 'pre',
    buildStart({ input }) {
      const entries = Array.isArray(input) ? input : Object.values(input)
      isOn = entries.some((path) => path.endsWith(entry))
    },
    async resolveId(source, importer) {
      if (source === pack) return pack
      if (!isOn || importer === undefined || importer === pack || importer.startsWith(proxy)) return null
      const resolved = await this.resolve(source, importer, { skipSelf: true })
      const path = resolved?.id.startsWith(root) === true ? resolved.id.slice(root.length) : undefined
      return path !== undefined && path in modules ? proxy + path : resolved
    },
    load(id) {
      if (id === pack) return packText(Object.keys(modules))
      const path = id.startsWith(proxy) ? id.slice(proxy.length) : undefined
      return path === undefined ? null : proxyText(path, modules[path] ?? [])
    },
  }
}
