// Finds a Chromium for the end-to-end tests, and installs one where there is none. `node scripts/browser.mjs` does both.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
// The headless shell needs 154 packages where chromium needs 463; neither brings fonts, without which text has no size.
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-dejavu-core', 'fonts-liberation']

/**
 * The browser to use: $CHROMIUM_PATH, Playwright's own build, or one that the system has.
 * @returns {Promise<string | undefined>} its path
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  const candidates = [process.env['CHROMIUM_PATH'], own, findShellBeside(own), ...INSTALLED]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/**
 * Playwright names the path of its full Chromium alone; its headless shell, a smaller download, is in a folder beside.
 * @param {string} chromiumPath such as …/ms-playwright/chromium-1255/chrome-linux64/chrome
 * @returns {string | undefined} such as …/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell
 */
export function findShellBeside(chromiumPath) {
  const [, cache, revision] = /^(.*[/\\])chromium-(\d+)[/\\]/.exec(chromiumPath) ?? []
  const folder = join(cache ?? '', `chromium_headless_shell-${revision}`)
  if (cache === undefined || !existsSync(folder)) return undefined
  const names = new Set(['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe', 'headless_shell.exe'])
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(({ name }) => names.has(name))
  return found && join(found.parentPath, found.name)
}

/**
 * Arguments that make Chromium run unattended: no GPU, no traffic of its own, the same pixels everywhere.
 * @returns {string[]}
 */
export function browserArguments() {
  // Chromium refuses to run its sandbox as root, which is what a container gives.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [
    ...sandbox,
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ]
}

/**
 * Finds a browser, installing one if need be: Debian's where apt-get may be used, else Playwright's.
 * @returns {Promise<string>} its path; rejects with one sentence that says what to run
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== undefined) return found
  const installers = [installFromDebian, installFromPlaywright]
  for (const install of installers) {
    if (!install()) continue
    const installed = await findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'No Chromium was found or could be installed: run `npx playwright install --with-deps --only-shell chromium`, or set CHROMIUM_PATH.',
  )
}

/** @returns {boolean} whether Debian's package was installed */
function installFromDebian() {
  if (!existsSync('/etc/debian_version')) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false
  const prefix = isRoot ? [] : ['sudo', '-n']
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    run([...prefix, 'apt-get', 'update', '-q'], environment) &&
    run([...prefix, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES], environment)
  )
}

/** @returns {boolean} whether Playwright's build was downloaded */
function installFromPlaywright() {
  return run(['npx', 'playwright', 'install', '--only-shell', 'chromium'], process.env)
}

/**
 * @param {readonly string[]} commandLine
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether it ended well
 */
function run(commandLine, env) {
  const [command = '', ...args] = commandLine
  console.log(`$ ${commandLine.join(' ')}`)
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Browser: ${await ensureBrowser()}`)
}
