import { shapedProject } from '../../fixtures/shapedProject.ts'
import { expect, test } from '../../fixtures/test.ts'

const request = '{"buyer": {"name": "Zoë", "mail": "z@acme.org", "phone": "1"}, "a": "x", "b": "y", "c": "z"}'
const backend = '{"customer": {"name": "", "email": "", "phone": ""}, "one": "", "two": "", "three": ""}'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(shapedProject(request, backend))
  await expect(patchbay.target.row('customer')).toBeVisible()
})

test('pairs the members of two objects, shown before and one step back', async ({ patchbay, page }) => {
  await patchbay.connect('buyer', 'customer')
  const { pairing } = patchbay
  await expect(pairing.root).toHaveAccessibleName('How does buyer go to customer?')
  await expect(pairing.pairs).toHaveText([/name\s*→\s*name/, /phone\s*→\s*phone/])
  await expect(patchbay.ghosts()).toHaveCount(2)
  await expect(patchbay.lines()).toHaveCount(0)
  await pairing.button('Draw 2 lines').click()
  await expect(patchbay.lines()).toHaveCount(2)
  await expect(patchbay.ghosts()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(patchbay.lines()).toHaveCount(0)
})

test('copies an object as a whole where that is chosen, and remembers the choice', async ({ patchbay }) => {
  const { pairing } = patchbay
  await patchbay.connect('buyer', 'customer')
  await pairing.way('As a whole').click()
  await pairing.button('Copy the whole object').click()
  await expect(patchbay.lines()).toHaveCount(1)
  await expect(patchbay.preview.body).toContainText('"mail":"z@acme.org"')
  await patchbay.connect('buyer', 'customer')
  await expect(pairing.way('As a whole')).toHaveAttribute('aria-pressed', 'true')
})

test('chooses several rows by pointer, and pairs them in order', async ({ patchbay, page }) => {
  await patchbay.source.row('a').click()
  await patchbay.source.row('c').click({ modifiers: ['Shift'] })
  await expect(patchbay.source.chosen()).toHaveCount(3)
  await patchbay.source.row('b').click({ modifiers: ['ControlOrMeta'] })
  await expect(patchbay.source.chosen()).toHaveCount(2)
  await expect(page.getByText('b no longer chosen. 2 fields chosen.')).toBeAttached()
  await patchbay.connect('a', 'one')
  await expect(patchbay.pairing.pairs).toHaveText([/a\s*→\s*one/, /c\s*→\s*two/])
  await patchbay.pairing.button('Draw 2 lines').click()
  await expect(patchbay.lines()).toHaveCount(2)
  await expect(patchbay.preview.body).toContainText('"two": "z"')
})

test('chooses rows in both trees by keyboard and pairs them one to one', async ({ patchbay, page }) => {
  const { keyboard } = page
  await patchbay.target.row('one').click()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 fields chosen.')).toBeAttached()
  await keyboard.press('F6')
  await expect(patchbay.source.root).toBeFocused()
  await keyboard.press('a')
  await expect(patchbay.source.active()).toHaveAccessibleName(/^a,/)
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await keyboard.press('Space')
  await expect(patchbay.source.chosen()).toHaveCount(3)
  await keyboard.press('m')
  await expect(page.getByText(/^Picked up 3 fields\. /)).toBeAttached()
  await keyboard.type('two')
  await expect(patchbay.target.root).toBeFocused()
  await keyboard.press('Enter')
  await expect(patchbay.pairing.root).toHaveAccessibleName('How do 3 fields go to 3 fields?')
  await expect(patchbay.pairing.button('Draw 3 lines')).toBeFocused()
  await keyboard.press('Enter')
  await expect(patchbay.lines()).toHaveCount(3)
  await expect(patchbay.preview.body).toContainText('"three": "z"')
})

test('joins several fields in one target', async ({ patchbay }) => {
  await patchbay.source.row('a').click()
  await patchbay.source.row('c').click({ modifiers: ['Shift'] })
  await patchbay.connect('b', 'three')
  await patchbay.pairing.way('Joined').click()
  await patchbay.pairing.button('Join 3 fields').click()
  await expect(patchbay.lines()).toHaveCount(3)
  await expect(patchbay.preview.body).toContainText('"three": "x y z"')
})

test('makes headers of several fields', async ({ patchbay }) => {
  await patchbay.source.row('a').click()
  await patchbay.source.row('b').click({ modifiers: ['Shift'] })
  await patchbay.connect('a', 'Headers')
  await expect(patchbay.pairing.pairs).toHaveText([/a\s*→\s*a\s*new/, /b\s*→\s*b\s*new/])
  await patchbay.pairing.button('Draw 2 lines').click()
  await expect(patchbay.preview.root).toContainText('a: x')
})

test('removes what is mapped to several targets, as one step', async ({ patchbay, page }) => {
  await patchbay.source.row('a').click()
  await patchbay.source.row('c').click({ modifiers: ['Shift'] })
  await patchbay.connect('a', 'one')
  await patchbay.pairing.button('Draw 3 lines').click()
  await expect(patchbay.lines()).toHaveCount(3)
  await patchbay.target.row('one').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(patchbay.lines()).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo: Remove 2 rules' }).click()
  await expect(patchbay.lines()).toHaveCount(3)
})

test('draws nothing with Escape, and lets go of what is chosen with the next', async ({ patchbay, page }) => {
  await patchbay.source.row('a').click()
  await patchbay.source.row('b').click({ modifiers: ['Shift'] })
  await patchbay.connect('a', 'one')
  await expect(patchbay.pairing.root).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(patchbay.pairing.root).toHaveCount(0)
  await expect(patchbay.lines()).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(patchbay.source.chosen()).toHaveCount(0)
})
