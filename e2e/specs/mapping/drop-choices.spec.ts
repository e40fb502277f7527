import type { Patchbay } from '../../fixtures/patchbay.ts'
import { shapedProject } from '../../fixtures/shapedProject.ts'
import { expect, test } from '../../fixtures/test.ts'

const request =
  '{"id": "o1", "name": "Ann", "tags": ["red", "blue"], "items": [{"sku": "A"}, {"sku": "B"}], "prices": [{"amount": 1}, {"amount": 2}]}'
const backend = '{"note": "", "labels": [""], "lines": [{"sku": "", "amount": 0}]}'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(shapedProject(request, backend))
  await expect(patchbay.target.row('labels')).toBeVisible()
})

/** Picks a source up by key and puts it on a target, as somebody without a pointer does. */
async function connectByKey({ page, source, target }: Patchbay, from: string, to: string): Promise<void> {
  await source.row(from).click()
  await page.keyboard.press('m')
  await expect(target.root).toBeFocused()
  await page.keyboard.type(to)
  await expect(target.active()).toHaveAccessibleName(new RegExp(`^${to},`))
  await page.keyboard.press('Enter')
}

test('takes the item at an index', async ({ patchbay, expectAccessible }) => {
  await patchbay.connect('tags', 'note')
  await patchbay.question.getByRole('menuitem', { name: 'Item at an index…' }).click()
  await expect(patchbay.index).toBeFocused()
  await patchbay.index.fill('two')
  await patchbay.index.press('Enter')
  await expect(patchbay.index).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible()
  await patchbay.index.fill('1')
  await patchbay.index.press('Enter')
  await expect(patchbay.preview.body).toContainText('"note": "blue"')
})

test('takes the item at an index by keyboard, or nothing with Escape', async ({ patchbay, page }) => {
  const { keyboard } = page
  await connectByKey(patchbay, 'tags', 'note')
  const choice = patchbay.question.getByRole('menuitem', { name: 'Item at an index…' })
  await expect(patchbay.question.getByRole('menuitem').first()).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(choice).toBeFocused()
  await keyboard.press('Enter')
  await expect(patchbay.index).toBeFocused()
  await keyboard.press('Escape')
  await expect(patchbay.lines()).toHaveCount(0)
  await connectByKey(patchbay, 'tags', 'note')
  await choice.press('Enter')
  await keyboard.type('1')
  await keyboard.press('Enter')
  await expect(patchbay.preview.body).toContainText('"note": "blue"')
})

for (const [choice, sent] of [
  ['First item', '"note": "red"'],
  ['Last item', '"note": "blue"'],
  ['All items, joined with ","', '"note": "red,blue"'],
  ['Number of items', '"note": "2"'],
] as const) {
  test(`sends of an array: ${choice}`, async ({ patchbay }) => {
    await patchbay.connect('tags', 'note')
    await patchbay.question.getByRole('menuitem', { name: choice }).click()
    await expect(patchbay.preview.body).toContainText(sent)
  })
}

test('makes a list of one value, and adds one more', async ({ patchbay }) => {
  await patchbay.connect('name', 'labels')
  await patchbay.question.getByRole('menuitem', { name: 'As a list of one' }).click()
  await expect(patchbay.preview.body).toContainText(/"labels": \[\s*"Ann"\s*\]/)
  await patchbay.connect('id', 'labels')
  await patchbay.question.getByRole('menuitem', { name: 'As one more item of labels' }).click()
  await expect(patchbay.preview.body).toContainText(/"labels": \[\s*"Ann",\s*"o1"\s*\]/)
})

test('makes a list of one value by keyboard', async ({ patchbay, page }) => {
  await connectByKey(patchbay, 'name', 'labels')
  await expect(patchbay.question.getByRole('menuitem', { name: 'As a list of one' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(patchbay.preview.body).toContainText(/"labels": \[\s*"Ann"\s*\]/)
})

test('walks a second array in step with the first', async ({ patchbay }) => {
  await patchbay.connect('items', 'lines')
  await expect(patchbay.target.row('lines')).toContainText('each item of body.items')
  await patchbay.connect('amount', 'amount')
  await patchbay.question.getByRole('menuitem', { name: 'The item in step with body.items' }).click()
  await expect(patchbay.target.row('lines')).toContainText('each item of body.items, body.prices')
  await expect(patchbay.preview.body).toContainText(/"sku": "B",\s*"amount": 2/)
})

for (const [choice, sent] of [
  ['Replace it', '"note": "Ann"'],
  ['Join both', '"note": "o1 Ann"'],
  ['Use the first that is not empty', '"note": "o1"'],
] as const) {
  test(`asks by keyboard what becomes of a second line: ${choice}`, async ({ patchbay, page }) => {
    await connectByKey(patchbay, 'id', 'note')
    await expect(patchbay.preview.body).toContainText('"note": "o1"')
    await connectByKey(patchbay, 'name', 'note')
    await expect(patchbay.question.getByRole('menuitem').first()).toBeFocused()
    for (const name of ['Replace it', 'Join both', 'Use the first that is not empty']) {
      if (name === choice) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(patchbay.preview.body).toContainText(sent)
    await expect(patchbay.lines()).toHaveCount(choice === 'Replace it' ? 1 : 2)
  })
}

test('asks by pointer what becomes of a second line', async ({ patchbay, expectAccessible }) => {
  await patchbay.connect('id', 'note')
  await patchbay.connect('name', 'note')
  await expect(patchbay.question).toHaveAccessibleName('note has a value. What about body.name?')
  await expectAccessible()
  await patchbay.question.getByRole('menuitem', { name: 'Join both' }).click()
  await expect(patchbay.preview.body).toContainText('"note": "o1 Ann"')
})
