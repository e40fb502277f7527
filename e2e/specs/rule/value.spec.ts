import { expect, test } from '../../fixtures/test.ts'

function body(type: string): string {
  return `{\n  "path": "var",\n  "type": ${type}\n}`
}

/** What axe looks at: the panel alone. */
const panel = '[role=group][aria-label^="Rule of"]'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
})

test('completes sources and functions by keyboard and shows what a call takes', async ({ patchbay, page }) => {
  const { value } = patchbay.rule
  const suggestions = page.getByRole('listbox', { name: 'Suggestions for Value' })
  await value.fill('')
  await value.pressSequentially('subs')
  await expect(suggestions.getByRole('option', { name: /^substring/ })).toBeVisible()
  await value.press('Tab')
  await expect(value).toHaveValue('substring()')
  await expect(page.getByRole('status').filter({ hasText: 'substring(text, from, to)' })).toBeVisible()
  await value.pressSequentially('query.')
  await expect(suggestions.getByRole('option', { name: 'query' })).toBeVisible()
  await value.press('ArrowDown')
  await expect(value).toHaveAttribute('aria-activedescendant', /.+/)
  await value.press('Enter')
  await expect(value).toHaveValue('substring(query.query)')
  await value.pressSequentially(', 0, 3')
  await value.press('Enter')
  await patchbay.preview.expectBody(body('"val"'))
})

test('takes a suggestion by click', async ({ patchbay, page }) => {
  await patchbay.rule.value.fill('path.')
  await page.getByRole('listbox', { name: 'Suggestions for Value' }).getByRole('option', { name: 'var' }).click()
  await expect(patchbay.rule.value).toHaveValue('path.var')
  await patchbay.rule.value.press('Enter')
  await patchbay.preview.expectBody(body('"var"'))
})

test('says what is wrong while one types, and changes nothing', async ({ patchbay }) => {
  const { value, root } = patchbay.rule
  await value.fill('nowhere.x')
  await expect(value).toHaveAttribute('aria-invalid', 'true')
  await expect(root.getByText(/nowhere is no source/)).toBeVisible()
  await value.press('Enter')
  await patchbay.preview.expectBody(body('"value"'))
  await value.press('Escape')
  await expect(value).toHaveValue('query.query')
  await expect(value).not.toHaveAttribute('aria-invalid')
})

test('takes no document for an expression, and keeps what stood there', async ({ patchbay }) => {
  const { value, root } = patchbay.rule
  await value.fill('{"a": "'.padEnd(1_000_000, 'x'))
  await expect(root.getByText(/^1,000,000 characters do not fit here/)).toBeVisible()
  await expect(value).toHaveValue('query.query')
})

test('edits a constant by its type', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.type('"42"')
  await expect(rule.field('Constant')).toHaveValue('text')
  await rule.field('Constant').selectOption('Number')
  await expect(rule.value).toHaveValue('42')
  await preview.expectBody(body('42'))
  await rule.field('Its value').fill('1,5')
  await rule.field('Its value').press('Enter')
  await expect(rule.root.getByText('"1,5" is no number of JSON, such as 10 or 1.50.')).toBeVisible()
  await rule.field('Its value').fill('1.50')
  await rule.field('Its value').press('Enter')
  await preview.expectBody(body('1.50'))
})

test('keeps a note, switches the rule off and on, and removes it', async ({ patchbay, page }) => {
  const { rule, preview } = patchbay
  await rule.field('Note').fill('As agreed with billing.')
  await rule.field('Note').blur()
  await expect(page.getByRole('button', { name: 'Undo: Write a note' })).toBeEnabled()
  await rule.root.getByRole('switch', { name: 'In force' }).click()
  await preview.expectBody('{\n  "path": "var"\n}')
  await rule.root.getByRole('switch', { name: /Switched off/ }).click()
  await preview.expectBody(body('"value"'))
  await rule.button('Remove').click()
  await preview.expectBody('{\n  "path": "var"\n}')
  await expect(rule.value).toHaveValue('')
})

test('says what happens without a value, and that it happens now', async ({ patchbay, page }) => {
  const { rule, preview } = patchbay
  await rule.type('query.other')
  const absent = rule.root.getByRole('group', { name: 'When query.other is absent' })
  await expect(rule.root.getByText('now, in this sample')).toBeVisible()
  await absent.getByRole('button', { name: 'null' }).click()
  await preview.expectBody(body('null'))
  await absent.getByRole('button', { name: 'Default…' }).click()
  const fallback = rule.root.getByRole('combobox', { name: 'Default', exact: true })
  await fallback.fill('path.var')
  await page.keyboard.press('Enter')
  await preview.expectBody(body('"var"'))
})

test('writes a value as another type, and says what is sent where it is none', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.field('Written as').selectOption('Number')
  await preview.expectBody(body('null'))
  const mismatch = rule.root.getByRole('group', { name: 'When query.query is of another type' })
  await expect(rule.root.getByText('now, in this sample')).toBeVisible()
  await mismatch.getByRole('button', { name: 'As text' }).click()
  await preview.expectBody(body('"value"'))
})

test('teaches what can be done while nothing is selected', async ({ patchbay, page }) => {
  await patchbay.source.row('var').click()
  await expect(page.getByText('Choose a target field to see and change what is sent for it.')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('has branches and conditions that anyone can use', async ({ patchbay, expectAccessible }) => {
      await patchbay.rule.type('if(query.query == "value", lower(query.query), "no")')
      await expect(patchbay.rule.branches).toBeVisible()
      await patchbay.rule.button('When…').click()
      await expectAccessible(panel)
    })

    test('has a lookup table and transforms that anyone can use', async ({ patchbay, expectAccessible }) => {
      await patchbay.rule.type('lookup(trim(query.other), "a", 1, "otherwise")')
      await expect(patchbay.rule.root.getByRole('table', { name: 'Lookup table' })).toBeVisible()
      await expectAccessible(panel)
      await patchbay.rule.button('Transform').click()
      await expectAccessible(panel)
    })

    test('has suggestions and problems that anyone can use', async ({ patchbay, page, expectAccessible }) => {
      await patchbay.rule.value.fill('lower(bo')
      await expect(page.getByRole('listbox', { name: 'Suggestions for Value' })).toBeVisible()
      await expectAccessible()
    })
  })
}
