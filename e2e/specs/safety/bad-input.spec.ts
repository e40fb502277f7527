import { writeFile } from 'node:fs/promises'
import { expect, test } from '../../fixtures/test.ts'

const both = '{\n  "path": "var",\n  "type": "value"\n}'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.preview.expectBody(both)
})

for (const [what, text, says] of [
  ['broken JSON', '{"openapi": "3.0.1",\n  "paths": {,}}', /Line 2/],
  ['broken YAML', 'openapi: 3.0.1\npaths:\n  /a: [\n', /Line \d/],
  ['text that is nothing known', 'hello there', /./],
] as const) {
  test(`names place and cause of ${what} and leaves the work as it was`, async ({ patchbay }) => {
    await patchbay.importText(text)
    await expect(patchbay.notice).toContainText('could not be read')
    await expect(patchbay.notice).toContainText(says)
    await patchbay.importDialog.button('Cancel').click()
    await patchbay.preview.expectBody(both)
  })
}

test('opens a project of a newer version read-only', async ({ patchbay, page }) => {
  await patchbay.importText(
    '{"version":99,"api":{"name":"From the future","models":[],"binaryMediaTypes":[],"stageVariables":[],"target":{"partition":"aws","region":"eu-west-1","accountId":"123456789012","stage":"prod"}},"methods":[]}',
  )
  await expect(page.getByText(/newer version/).first()).toBeVisible()
})

test('reads a body that is not JSON as API Gateway does', async ({ patchbay, page }) => {
  await page.getByRole('banner').getByRole('button', { name: 'value', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit samples…' }).click()
  const samples = page.getByRole('dialog', { name: 'Samples' })
  await samples.getByLabel('Body', { exact: true }).fill('{not json')
  await samples.getByRole('button', { name: 'Done' }).click()
  // The template never reads the body, so that it never fails on it.
  await patchbay.preview.expectBody(both)
})

test('takes names of JavaScript’s object model as data', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('=')
  await page.getByRole('combobox', { name: 'Expression for type' }).fill('query["__proto__"]')
  await page.keyboard.press('Enter')
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": ""\n}')
})

test('refuses a broken file of 50 MB with a message, the editor usable all the while', async ({
  patchbay,
  page,
}, testInfo) => {
  test.setTimeout(90_000)
  const path = testInfo.outputPath('huge.json')
  await writeFile(path, `{"openapi":"3.0.1","info":{"title":"${'a'.repeat(50_000_000)}`)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await patchbay.importDialog.field('File to import').setInputFiles(path)
  await expect(patchbay.notice).toContainText('could not be read', { timeout: 60_000 })
  await expect(patchbay.notice).toContainText('Line 1')
  await patchbay.importDialog.button('Cancel').click()
  await patchbay.preview.expectBody(both)
})

test('takes hostile names of a pasted request as data', async ({ patchbay, page }) => {
  // Cut into rows that the preview shows all at once.
  const long = 'n'.repeat(1_000)
  await patchbay.importText(
    JSON.stringify({
      ['__proto__']: 1,
      constructor: { prototype: 'p' },
      '<script>alert(1)</script>': 's',
      [long]: true,
    }),
  )
  await expect(page.getByText(/Opened The pasted text: JSON sample/)).toBeVisible()
  await expect(patchbay.source.row('__proto__')).toContainText('1')
  await expect(patchbay.source.row('<script>alert(1)</script>')).toContainText('“s”')
  await expect(patchbay.source.row('prototype')).toContainText('“p”')
  await page.getByRole('button', { name: 'Copy from the method request' }).click()
  for (const name of ['__proto__', 'prototype', '<script>alert(1)</script>', long]) await patchbay.connect(name, name)
  const sent = { ['__proto__']: 1, constructor: { prototype: 'p' }, '<script>alert(1)</script>': 's', [long]: true }
  const read = async (): Promise<unknown> =>
    JSON.parse((await patchbay.preview.body.getByTestId('request-row').allTextContents()).join(''))
  await expect.poll(read, { message: 'the body that is sent' }).toEqual(sent)
})
