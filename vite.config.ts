import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { deferModules } from './scripts/deferModules.mjs'

export default defineConfig({
  plugins: [react()],
  // Relative, so that one build serves from any path of any host.
  base: './',
  server: { host: '127.0.0.1' },
  worker: {
    format: 'es',
    // What the example's preview does without; the worker fetches it after that, or for the first request that wants it.
    plugins: () => [
      deferModules('app/workers/preview.worker.ts', {
        'app/core/java/regex/index.ts': [
          'compileRegex',
          'findNext',
          'matchWhole',
          'replaceAll',
          'replaceFirst',
          'split',
        ],
        'app/core/jsonpath/filter/accept.ts': ['accepts'],
        'app/core/jsonpath/filter/parser.ts': ['parseFilter'],
        'app/core/jsonpath/functions.ts': ['callFunction'],
        'app/core/mapping/compile/form.ts': ['compileForm'],
        'app/core/mapping/compile/xml.ts': ['compileXml'],
        'app/core/schema/validate/validate.ts': ['validate'],
        'app/core/apigateway/simulator/lambdaProxyRequest.ts': ['assembleLambdaProxyRequest'],
        'app/core/apigateway/simulator/lambdaProxyResponse.ts': ['readLambdaProxyResponse'],
        'app/core/apigateway/simulator/awsEndpoint.ts': ['automaticHeaders', 'renderAwsUrl'],
      }),
    ],
    rolldownOptions: { output: { entryFileNames: 'assets/workers/[name]-[hash].js' } },
  },
  build: {
    target: 'es2022',
    // What .size-limit.js tells the initial chunks from.
    manifest: true,
    // The content security policy lets no data: URL through for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco's chunk is 3 MB; .size-limit.js holds the budgets.
    chunkSizeWarningLimit: 4000,
    // All that the page needs at once in one file: what lazy parts share with it would be cut into small ones, 4 kB more.
    rolldownOptions: {
      // The page, and what a portal imports by its name: docs/embedding.md.
      input: { index: 'index.html', embed: 'app/embed/embed.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
        // Without the page's own entry, which would put an editor into the page of a portal.
        codeSplitting: {
          groups: [
            {
              name: 'shell',
              tags: ['$initial'],
              test: (id) => !/index\.html|\/app\/(main\.tsx|page\.css|embed\/)/.test(id),
            },
          ],
        },
      },
    },
  },
})
