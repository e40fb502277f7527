import { expect, test } from '../../fixtures/test.ts'

const both = '{\n  "path": "var",\n  "type": "value"\n}'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
})

test('draws by clicking a socket and then the other side', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await expect(patchbay.lines()).toHaveCount(1)
  await patchbay.source.row('query').getByTestId('socket').click()
  await patchbay.target.row('type').click()
  await expect(patchbay.lines()).toHaveCount(2)
  await patchbay.preview.expectBody(both)
})

test('takes a constant and an expression typed into the target row', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('"')
  await page.getByRole('combobox', { name: 'Expression for type' }).fill('"fixed"')
  await page.keyboard.press('Enter')
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "fixed"\n}')
  await page.keyboard.press('=')
  await page.getByRole('combobox', { name: 'Expression for type' }).fill('"${path.var}/${query.query}"')
  await page.keyboard.press('Enter')
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "var/value"\n}')
})

test('says what is wrong with an expression and keeps what was typed', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('=')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  await field.fill('query.')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveValue('query.')
  await field.press('Escape')
  await patchbay.preview.expectBody(both)
})

test('undoes and redoes by key, each step named', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await expect(patchbay.lines()).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(patchbay.lines()).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect(patchbay.lines()).toHaveCount(1)
})

test('asks where a second line onto a target should go', async ({ patchbay, page }) => {
  await patchbay.connect('var', 'type')
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  await menu.getByRole('menuitem', { name: /Replace/ }).click()
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "var"\n}')
})

test('shows the generated template and takes edits by hand', async ({ patchbay, page, expectAccessible }) => {
  await page.getByRole('tab', { name: 'Template' }).click()
  const template = page.getByRole('textbox', { name: 'Mapping template' })
  await expect(template).toBeAttached({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Edit as text' }).click()
  await template.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('$input.params("query")')
  await patchbay.preview.expectBody('value')
  await expectAccessible()
})

test('says what stops a template that does not parse', async ({ patchbay, page }) => {
  await page.getByRole('tab', { name: 'Template' }).click()
  await page.getByRole('button', { name: 'Edit as text' }).click()
  const template = page.getByRole('textbox', { name: 'Mapping template' })
  await expect(template).toBeAttached({ timeout: 15_000 })
  await template.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('#if($x')
  await expect(patchbay.preview.root.getByRole('alert')).toContainText('500')
  await page.getByRole('tab', { name: /Problems/ }).click()
  await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem').first()).toBeVisible()
})
