import editorWorkerUrl from 'monaco-editor/editor/editor.worker?worker&url'
import { trustedWorkerUrl } from '../workers/index.ts'

interface PolicyFactory {
  createPolicy(name: string, rules: object): unknown
}

const made = new Map<string, unknown>()

/** One policy a name: Monaco's chunks ask for the same one twice, which the page's policy list refuses. */
function createPolicy(name: string, rules: object): unknown {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  if (factory === undefined) return undefined
  if (!made.has(name)) made.set(name, factory.createPolicy(name, rules))
  return made.get(name)
}

/** How Monaco gets its worker and its Trusted Types policies; must run before any part of Monaco is evaluated. */
export function installMonacoEnvironment(): void {
  const environment = {
    createTrustedTypesPolicy: createPolicy,
    getWorker: (_module: string, label: string) =>
      new Worker(trustedWorkerUrl(editorWorkerUrl), { type: 'module', name: label }),
  }
  Object.assign(globalThis, { MonacoEnvironment: environment })
}
