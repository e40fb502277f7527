// The headers that the app is served with in production: the one place where they are written down.

/**
 * Trusted Types policies: `app-worker` is the app's own (it lets worker URLs of the same origin through); the others
 * are Monaco's, which creates them by these names.
 */
const POLICIES = [
  'app-worker',
  'defaultWorkerFactory',
  'editorViewLayer',
  'domLineBreaksComputer',
  'editorGhostText',
  'stickyScrollViewLayer',
  'tokenizeToString',
  'standaloneColorizer',
  'richScreenReaderContent',
  'diffEditorWidget',
  'diffReview',
  'dompurify',
]

// Monaco writes style elements and attributes and has no hook for a nonce, hence 'unsafe-inline' for styles alone.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  `trusted-types ${POLICIES.join(' ')}`,
].join('; ')

/**
 * @param {string} path of the request, such as '/assets/main-abc.js'
 * @returns {Record<string, string>}
 */
export function productionHeaders(path) {
  return {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    // The names of built assets carry a hash of their contents.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}
