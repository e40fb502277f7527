import { expect, test } from '../../fixtures/test.ts'

const request =
  '{"customer": "ACME", "note": "fragile", "items": [{"sku": "A-1", "qty": "2"}, {"sku": "B-2", "qty": "1"}]}'
const backend = '{"customer": "", "note": "", "tenant": "", "lines": [{"sku": "", "qty": 0}]}'

test('shows in a minute what the editor does', async ({ patchbay, page }) => {
  // All of it, as long as it says.
  test.setTimeout(60_000)
  const { keyboard } = page
  await patchbay.openEmpty()
  await patchbay.methods.add('POST', '/orders')

  await test.step('paste a JSON request on the left', async () => {
    const { methodRequest } = patchbay
    await page.getByRole('button', { name: 'Paste a JSON request' }).click()
    await methodRequest.button('Header').click()
    const name = methodRequest.root.getByRole('group', { name: /X-Header/ }).getByLabel('Name', { exact: true })
    await name.fill('X-Tenant')
    await name.press('Enter')
    await methodRequest.field('Sample value of X-Tenant').fill('acme')
    await methodRequest.button('JSON body').click()
    await methodRequest.field('JSON sample').fill(request)
    await methodRequest.button('Use this sample').click()
    await methodRequest.done.click()
    await expect(patchbay.source.row('sku')).toBeVisible()
  })
  await test.step('paste what the backend expects on the right', async () => {
    await page.getByRole('button', { name: 'Edit the integration' }).click()
    await patchbay.integration.field('Endpoint').fill('https://api.backend.example/orders')
    await patchbay.integration.field('JSON sample').fill(backend)
    await patchbay.integration.button('Use this sample').click()
    await patchbay.integration.done.click()
    await expect(patchbay.target.row('tenant')).toBeVisible()
  })
  await test.step('match: ghost lines, accepted', async () => {
    await page.getByRole('button', { name: /^Match: / }).click()
    const list = page.getByRole('list', { name: 'Suggested lines' })
    await expect(patchbay.ghosts().first()).toBeAttached()
    for (const name of ['customer', 'note']) {
      await list.getByRole('button', { name: new RegExp(`^Accept .* to ${name}$`) }).click()
    }
    await expect(patchbay.lines()).toHaveCount(2)
  })
  await test.step('drag items to lines: a loop over what has the same name', async () => {
    await patchbay.connect('items', 'lines')
    await expect(patchbay.target.row('lines')).toContainText('each item of body.items')
    await expect(patchbay.lines()).toHaveCount(5)
  })
  await test.step('a quantity is a text, the backend wants a number: one click, and the bytes change', async () => {
    await expect(patchbay.preview.body).toContainText('"qty": null')
    await patchbay.target.row('qty').click()
    await page.getByRole('tab', { name: 'Rule' }).click()
    await patchbay.rule.button('Transform').click()
    const functions = patchbay.rule.root.getByRole('listbox', { name: 'Functions' })
    await functions.getByRole('option').first().click()
    await expect(patchbay.rule.transform('toNumber')).toBeVisible()
    await expect(patchbay.preview.body).toContainText(/"qty": 2\b/)
  })
  await test.step('the header, without a mouse', async () => {
    await patchbay.tabTo(patchbay.source.root, 'Shift+Tab')
    await keyboard.press('/')
    await keyboard.type('tenant')
    await keyboard.press('Enter')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^tenant,/)
    await keyboard.press('Enter')
    await expect(patchbay.lines()).toHaveCount(6)
  })
  const value = patchbay.preview.value('acme')
  await test.step('point at a value of the request: where it came from', async () => {
    await value.hover()
    await expect(patchbay.preview.whereFrom).toContainText('X-Tenant')
  })
  await test.step('a test without items: red, and green with what is empty left out', async () => {
    const { rule, target } = patchbay
    await page.getByRole('tab', { name: /^Tests/ }).click()
    await page.getByRole('button', { name: 'Edge cases' }).click()
    const cases = page.getByRole('list', { name: 'Test cases' })
    await cases.getByRole('button', { name: 'empty arrays', exact: true }).click()
    await target.row('lines').click()
    await page.getByRole('tab', { name: 'Rule' }).click()
    await rule.button('Unless empty').click()
    await expect(patchbay.preview.body).not.toContainText('"lines"')
    await page.getByRole('tab', { name: /^Tests/ }).click()
    await cases.getByRole('button', { name: 'Approve what empty arrays gives now' }).click()
    await expect(page.getByRole('tab', { name: /Tests \d passed/ })).toBeVisible()
    await page.getByRole('tab', { name: 'Rule' }).click()
    await rule.button('Always').click()
    await expect(page.getByRole('tab', { name: 'Tests 1 failed' })).toBeVisible()
    await rule.button('Unless empty').click()
    await expect(page.getByRole('tab', { name: /Tests \d passed/ })).toBeVisible()
  })
  await test.step('export', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await patchbay.exportDialog.button('OpenAPI 3.0, JSON').click()
    const save = patchbay.exportDialog.button(/^Download .+\.json$/)
    await expect(save).toBeEnabled()
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(file.suggestedFilename()).toMatch(/\.json$/)
  })
})
