// The layers of app/, as rules. docs/decisions/002-layers.md has the reasons; app/boundaries.test.ts plants a violation of each.

/** The core's folders in order: a folder may import only those before it. */
const CORE = [
  'text',
  'diagnostics',
  'java',
  'json',
  'schema',
  'jsonpath',
  'vtl',
  'aws',
  'apigateway',
  'mapping',
  'project',
  'language',
  'openapi',
  'formats',
]

const TEST = '\\.(test|bench)\\.tsx?$'
const UI_LIBRARIES = 'node_modules/(react|react-dom|@base-ui|lucide-react|react-resizable-panels|zustand|@tanstack)/'

const looksBack = CORE.slice(0, -1).map((folder, i) => ({
  name: `core-${folder}-looks-back`,
  severity: 'error',
  comment: `core/${folder} may import only: ${CORE.slice(0, i).join(', ') || 'nothing'}.`,
  from: { path: `^app/core/${folder}/` },
  to: { path: `^app/core/(${CORE.slice(i + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...looksBack,
    {
      name: 'core-folders-are-listed',
      severity: 'error',
      comment: 'A folder of app/core has its place in the order (CORE in .dependency-cruiser.cjs).',
      from: {},
      to: { path: '^app/core/[^/]+/', pathNot: `^app/core/(${CORE.join('|')}|testing)/` },
    },
    {
      name: 'core-is-headless',
      severity: 'error',
      comment: 'The core knows no interface, no store, no worker and no editor.',
      from: { path: '^app/core/', pathNot: TEST },
      to: {
        path: `^app/(workers|monaco|editor|embed|cli)/|^app/main|${UI_LIBRARIES}|node_modules/(monaco-editor|idb)/`,
      },
    },
    {
      name: 'core-has-no-node',
      severity: 'error',
      comment: 'The core runs in a browser, a worker and Node alike.',
      from: { path: '^app/core/', pathNot: `${TEST}|^app/core/testing/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      comment: "Import another core folder by its index.ts only (or a format's).",
      from: { path: '^app/(?:core/)?([^/]+)' },
      to: {
        path: '^app/core/[^/]+/.+',
        pathNot: '^app/core/($1/.+|testing/.+|[^/]+/index\\.ts|formats/[^/]+/index\\.ts)$',
      },
    },
    {
      name: 'formats-are-independent',
      severity: 'error',
      comment: 'A format knows no other format; what they share is in core/formats/shared.',
      from: { path: '^app/core/formats/([^/]+)/' },
      to: { path: '^app/core/formats/[^/]+/', pathNot: '^app/core/formats/($1|shared)/' },
    },
    {
      name: 'test-kit-stays-in-tests',
      severity: 'error',
      comment: 'core/testing is for tests only.',
      from: { pathNot: `${TEST}|^app/core/testing/` },
      to: { path: '^app/core/testing/' },
    },
    {
      name: 'workers-use-core-only',
      severity: 'error',
      comment: 'A worker wraps the core in a protocol with a deadline, and knows nothing else.',
      from: { path: '^app/workers/', pathNot: TEST },
      to: { path: `^app/(monaco|editor|embed|cli)/|^app/main|${UI_LIBRARIES}|node_modules/(monaco-editor|idb)/` },
    },
    {
      name: 'workers-are-for-browsers',
      severity: 'error',
      comment: 'Only *.node.ts, the twins for the command line, may import Node.',
      from: { path: '^app/(workers|monaco|editor|embed)/|^app/main', pathNot: `${TEST}|\\.node\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-uses-core-and-workers',
      severity: 'error',
      comment: 'The command line runs on the core and the workers alone.',
      from: { path: '^app/cli/', pathNot: TEST },
      to: { path: `^app/(monaco|editor|embed)/|^app/main|${UI_LIBRARIES}|node_modules/(monaco-editor|idb)/` },
    },
    {
      name: 'only-monaco-imports-monaco',
      severity: 'error',
      comment: 'One import site decides what of Monaco is bundled.',
      from: { pathNot: '^app/monaco/|node_modules/' },
      to: { path: 'node_modules/monaco-editor/' },
    },
    {
      name: 'monaco-knows-no-editor',
      severity: 'error',
      comment: 'app/monaco adapts the language services to Monaco; it knows no store and no feature.',
      from: { path: '^app/monaco/', pathNot: TEST },
      to: { path: '^app/(editor|embed|cli)/|^app/main|node_modules/(zustand|@tanstack)/' },
    },
    {
      name: 'ui-is-dumb',
      severity: 'error',
      comment: 'app/editor/ui has controls without domain: no core, no store, no feature.',
      from: { path: '^app/editor/ui/' },
      to: { path: '^app/(core|workers|monaco|embed|cli)/|^app/editor/(state|data|commands|features)/' },
    },
    {
      name: 'features-are-independent',
      severity: 'error',
      comment: 'A feature knows no other feature; they meet in the store and in the commands.',
      from: { path: '^app/editor/features/([^/]+)/' },
      to: { path: '^app/editor/features/[^/]+/', pathNot: '^app/editor/features/$1/' },
    },
    {
      name: 'state-knows-no-feature',
      severity: 'error',
      comment: 'State, data, commands and expressions stand below the features.',
      from: { path: '^app/editor/(state|data|commands|expressions)/', pathNot: TEST },
      to: { path: '^app/editor/features/|^app/monaco/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Modules that import each other are one module (types may: they are gone when it runs).',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that does not resolve escapes every other rule.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker|inline)|^virtual:' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module that nobody imports and that imports nobody is left over.',
      from: { orphan: true, pathNot: '\\.(test|bench|d)\\.tsx?$|main\\.tsx?$|\\.node\\.ts$|\\.worker\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}
