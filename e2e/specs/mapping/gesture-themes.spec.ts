import { shapedProject } from '../../fixtures/shapedProject.ts'
import { expect, test } from '../../fixtures/test.ts'

const request = '{"buyer": {"name": "Ann", "phone": "1"}, "a": "x", "b": "y", "tags": ["red"]}'
const backend = '{"customer": {"name": "", "phone": ""}, "one": "", "two": ""}'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })
    // Each looks at the whole page with axe, which takes its time on a busy machine.
    test.setTimeout(60_000)

    test.beforeEach(async ({ patchbay }) => {
      await patchbay.open()
      await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
      await patchbay.importText(shapedProject(request, backend))
      await expect(patchbay.target.row('customer')).toBeVisible()
    })

    test('chosen rows and what is asked of them are for anyone', async ({ patchbay, page, expectAccessible }) => {
      await patchbay.source.row('a').click()
      await page.keyboard.press('Shift+ArrowDown')
      await expect(patchbay.source.chosen()).toHaveCount(2)
      await expectAccessible()
      await patchbay.connect('a', 'one')
      await expect(patchbay.pairing.root).toBeVisible()
      await expectAccessible('[role=dialog]')
    })

    test('the number of an item is asked of anyone', async ({ patchbay, expectAccessible }) => {
      await patchbay.connect('tags', 'one')
      await patchbay.question.getByRole('menuitem', { name: 'Item at an index…' }).click()
      await expect(patchbay.index).toBeFocused()
      await expectAccessible('[role=dialog]')
    })

    test('the end of a line says to anyone where it goes', async ({ patchbay, page, expectAccessible }) => {
      await patchbay.connect('a', 'one')
      await expect(patchbay.lines()).toHaveCount(1)
      await patchbay.lineEnds.hold('target', 'one', 'two')
      await expect(page.getByRole('status').filter({ hasText: 'Move the line of body.a to two' })).toBeVisible()
      await expectAccessible()
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await expect(patchbay.target.row('one')).toContainText('x')
    })
  })
}
