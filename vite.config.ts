import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // Relative, so that one build serves from any path of any host.
  base: './',
  server: { host: '127.0.0.1' },
  worker: {
    format: 'es',
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
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', tags: ['$initial'] }] } } },
  },
})
