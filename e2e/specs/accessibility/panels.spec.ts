import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

/** Commands of the palette that open a dialog, by the dialog's name. */
const dialogs = [
  ['Edit the method request', 'Method request'],
  ['Edit the integration', 'Integration'],
  ['Edit samples', 'Samples'],
  ['Show the history', 'History'],
  ['Find in all mappings', 'Mappings'],
  ['Show all methods', 'Methods'],
  ['Review changes', 'Review changes'],
  ['Open the gallery', 'Gallery'],
  ['Import', 'Import'],
  ['Export', 'Export'],
  ['Show the keys', 'Keys'],
] as const

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme @a11y`, () => {
    test.use({ colorScheme: theme })
    // Each look at a panel takes axe a second or more.
    test.setTimeout(120_000)

    test.beforeEach(async ({ patchbay }) => {
      await patchbay.open()
      await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
      await patchbay.importText(orders)
      await patchbay.methods.method(/^POST/).click()
      await patchbay.target.row('quantity').click()
    })

    test('every panel is free of violations', async ({ page, expectAccessible }) => {
      for (const name of ['Rule', 'Template', 'Problems', 'Tests', 'Match']) {
        await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
        if (name === 'Template') {
          await expect(page.getByRole('textbox', { name: 'Mapping template' })).toBeAttached({ timeout: 15_000 })
        }
        await expectAccessible()
      }
      for (const name of ['Trace', 'Request']) {
        await page.getByRole('tab', { name, exact: true }).click()
        await expectAccessible()
      }
    })

    test('every dialog is free of violations', async ({ page, expectAccessible }) => {
      for (const [command, name] of dialogs) {
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill(command)
        await page.getByRole('option', { name: command }).first().click()
        const dialog = page.getByRole('dialog', { name })
        await expect(dialog, name).toBeVisible()
        await expectAccessible('[role=dialog]')
        await page.keyboard.press('Escape')
        await expect(dialog, name).toBeHidden()
      }
    })
  })
}
