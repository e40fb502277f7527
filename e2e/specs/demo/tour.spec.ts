import { expect, test } from '../../fixtures/test.ts'

const both = '{\n  "path": "var",\n  "type": "value"\n}'

test.setTimeout(90_000)

test('the tour of the README works word by word', async ({ patchbay, page }) => {
  const { preview, source, target, rule } = patchbay
  const { keyboard } = page
  await patchbay.open()

  await test.step('1: a live example; the value names where it came from', async () => {
    await preview.expectBody(both)
    await preview.value('value').hover()
    await expect(preview.whereFrom).toContainText('query.query')
    await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
    await expect(patchbay.welcome).toBeHidden()
  })
  await test.step('2: draw', async () => {
    await target.row('type').click()
    await keyboard.press('Delete')
    await preview.expectBody('{\n  "path": "var"\n}')
    await source.row('query').dragTo(target.row('type'))
    await preview.expectBody(both)
  })
  await test.step('3: type; one step undoes it', async () => {
    await target.row('type').click()
    await keyboard.press('=')
    const field = page.getByRole('combobox', { name: 'Expression for type' })
    await expect(field).toBeFocused()
    await field.fill('"${path.var}/${query.query}"')
    await keyboard.press('Enter')
    await preview.expectBody(both.replace('value', 'var/value'))
    await keyboard.press('Control+z')
    await preview.expectBody(both)
  })
  await test.step('3: what is left by Escape is not kept', async () => {
    await keyboard.press('=')
    const field = page.getByRole('combobox', { name: 'Expression for type' })
    await field.fill('"discarded"')
    await keyboard.press('Escape')
    await expect(target.root).toBeFocused()
    await preview.expectBody(both)
  })
  await test.step('4: without a value', async () => {
    await rule.root
      .getByRole('group', { name: /absent/ })
      .getByRole('button', { name: 'null' })
      .click()
    await keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('edit samples')
    await keyboard.press('Enter')
    const samples = page.getByRole('dialog', { name: 'Samples' })
    await samples.getByRole('button', { name: 'Remove query' }).click()
    await samples.getByRole('button', { name: 'Done' }).click()
    await preview.expectBody(both.replace('"value"', 'null'))
  })
  await test.step('5: a test case, and edges', async () => {
    await page.getByRole('tab', { name: /^Tests/ }).click()
    await page
      .getByRole('button', { name: /^Approve what/ })
      .first()
      .click()
    await expect(page.getByRole('tab', { name: 'Tests 1 passed' })).toBeVisible()
    await page.getByRole('button', { name: 'Edge cases' }).click()
    await expect(page.getByRole('list', { name: 'Test cases' }).getByRole('listitem')).not.toHaveCount(1)
  })
  await test.step('7: the template by hand, and drawn again', async () => {
    await page.getByRole('tab', { name: 'Template' }).click()
    await page.getByRole('button', { name: 'Edit as text' }).click()
    await page.getByRole('button', { name: 'Draw instead' }).click()
    const report = page.getByRole('dialog', { name: 'Draw the template' })
    await report.getByRole('button', { name: 'Draw it' }).click({ timeout: 20_000 })
    await expect(patchbay.lines()).toHaveCount(2)
  })
  await test.step('8: the gallery, every mapping, every key', async () => {
    await page.getByTitle('Project: Example API').click()
    await page.getByRole('menuitem', { name: 'Start from the gallery…' }).click()
    await expect(page.getByRole('list', { name: 'Projects to start from' })).toBeVisible()
    await keyboard.press('Escape')
    await keyboard.press('Control+Shift+f')
    await expect(page.getByRole('dialog', { name: 'Mappings' }).getByRole('table')).toBeVisible()
    await keyboard.press('Escape')
    await source.root.focus()
    await keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  })
})
