import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { readProject, type SampleRequest, simulateMethod } from '../../../app/core/project/index.ts'
import { makeLargeOpenApi } from '../../../scripts/make-large-openapi.mjs'
import type { Patchbay } from '../../fixtures/patchbay.ts'
import { expect, test } from '../../fixtures/test.ts'

const method = 'POST /orgs/{org}/accounts'
const backendSample = JSON.stringify({
  account: 1,
  weight: 'w',
  on: true,
  organisation: 'o',
  kind: 'k',
  mode: 2,
  reasons: [{ number: 1, summary: 's', part: 'p', text: 't' }],
})
/** Source field and its level in the tree, then the target of another name. */
const lines: readonly (readonly [source: string, level: number, target: string])[] = [
  ['org', 2, 'organisation'],
  ['id', 2, 'account'],
  ['environment_weight', 2, 'weight'],
  ['active_enabled', 2, 'on'],
  ['type_private', 2, 'kind'],
  ['enabled_mode', 2, 'mode'],
  ['locked_reason', 2, 'reasons'],
  ['private_description', 4, 'summary'],
  ['version_role', 4, 'part'],
  ['head_body', 4, 'text'],
]

async function drawLine(patchbay: Patchbay, source: string, level: number, target: string): Promise<void> {
  await patchbay.source.search.fill(source)
  const from = patchbay.source.root.getByRole('treeitem', { name: new RegExp(`^${source},`), level })
  await from.first().dragTo(patchbay.target.row(target))
}

/** Exports in a format and gives the text of the file that the browser downloads. */
async function download(page: Page, patchbay: Patchbay, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await patchbay.exportDialog.button(format).click()
  const save: Locator = patchbay.exportDialog.button(/^Download .+\.(json|yaml)$/)
  await expect(save).toBeEnabled({ timeout: 30_000 })
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()])
  const text = await readFile(await file.path(), 'utf8')
  await page.keyboard.press('Escape')
  return text
}

/** Ten requests: bodies with and without the mapped fields, hostile text among them. */
const requests: readonly SampleRequest[] = Array.from({ length: 10 }, (_, index) => ({
  path: [{ name: 'org', value: `org ${index}"'` }],
  query: [],
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: JSON.stringify({
    id: index,
    ...(index % 2 === 0 ? { environment_weight: `"${index}\\ é` } : {}),
    active_enabled: index % 3 === 0,
    type_private: index % 4 === 0 ? null : `kind ${index}`,
    enabled_mode: index * 1.5,
    locked_reason: Array.from({ length: index % 4 }, (__, item) => ({
      homepage_archived: {
        private_description: `d${item}`,
        version_role: 'r',
        ...(item === 1 ? { head_body: '"' } : {}),
      },
    })),
  }),
}))

function simulateAll(projectText: string): readonly unknown[] {
  const read = readProject(projectText)
  if (read.kind !== 'project') throw new Error(`the exported project does not read: ${read.kind}`)
  const drawn = read.project.methods.find(({ verb, path }) => `${verb} ${path}` === method)
  if (drawn === undefined) throw new Error(`${method} is not in the exported project`)
  return requests.map((request) => {
    const outcome = simulateMethod(read.project, drawn.id, { id: drawn.id, name: 'request', request }, {})
    return outcome.kind === 'request' ? outcome.integrationRequest : outcome
  })
}

test('maps one of 900 operations of a 10 MB description and keeps it through OpenAPI', async ({ patchbay, page }) => {
  test.setTimeout(150_000)
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()

  await test.step('imports the description', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const buffer = Buffer.from(makeLargeOpenApi({ operations: 900, seed: 1 }))
    expect(buffer.length).toBeGreaterThan(10_000_000)
    await patchbay.importDialog
      .field('File to import')
      .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer })
    await expect(page.getByText(/Opened large.json: .*900 methods/)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Dismiss' }).click()
  })
  await test.step('draws ten lines between fields of unlike names', async () => {
    await page.getByLabel('Find a method').fill(method)
    await patchbay.methods.method(/^POST .orgs.{org}.accounts HTTP/).click()
    await page.getByRole('button', { name: 'Paste what your backend expects' }).click()
    await patchbay.integration.field('JSON sample').fill(backendSample)
    await patchbay.integration.button('Use this sample').click()
    await patchbay.integration.done.click()
    for (const [source, level, target] of lines) await drawLine(patchbay, source, level, target)
    await patchbay.source.search.fill('')
    await expect(patchbay.target.row('reasons')).toContainText('each item')
  })
  const openapi = await test.step('exports', () => download(page, patchbay, 'OpenAPI 3.0, JSON'))
  const drawn = await download(page, patchbay, 'Patchbay project')

  await test.step('reads its own export back', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await patchbay.importDialog
      .field('File to import')
      .setInputFiles({ name: 'export.json', mimeType: 'application/json', buffer: Buffer.from(openapi) })
    await expect(page.getByText(/Opened export.json: .*900 methods/)).toBeVisible({ timeout: 60_000 })
  })
  expect(
    (await download(page, patchbay, 'OpenAPI 3.0, JSON')) === openapi,
    'the second export has the same bytes',
  ).toBe(true)
  const sent = simulateAll(drawn)
  expect(JSON.stringify(sent[1])).toContain('organisation')
  expect(simulateAll(await download(page, patchbay, 'Patchbay project'))).toEqual(sent)
})
