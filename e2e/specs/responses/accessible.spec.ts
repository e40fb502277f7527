import { answeredProject } from '../../fixtures/answeredProject.ts'
import { expect, test } from '../../fixtures/test.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme @a11y`, () => {
    test.use({ colorScheme: theme })
    // Each look at a panel takes axe a second or more.
    test.setTimeout(120_000)

    test('the drawing of a response and its dialogs are free of violations', async ({
      patchbay,
      page,
      expectAccessible,
    }) => {
      await patchbay.open()
      await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
      await patchbay.importText(answeredProject())
      await expect(patchbay.importDialog.root).toBeHidden()
      await patchbay.drawResponse()
      await expect(page.getByRole('button', { name: 'Draw the body as application/json' })).toBeVisible()
      await expectAccessible()
      await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
      await patchbay.backend.row('id').dragTo(patchbay.response.row('number'))
      await patchbay.response.row('number').click()
      await expect(patchbay.response.row('number')).toHaveAccessibleName(/A-1/)
      await expectAccessible()
      const dialogs = [
        ['Edit the integration responses', 'Integration responses'],
        ['Edit the method responses', 'Method responses'],
        ['Edit the gateway responses', 'Gateway responses'],
      ] as const
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
