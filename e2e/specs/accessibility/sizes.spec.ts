import { expect, test } from '../../fixtures/test.ts'

/** The commands of the top bar that no width takes away. */
const always = ['Find a command, method or mapping', 'Import', 'Export']

for (const [what, width, height] of [
  ['at 1024 px', 1024, 640],
  // What a window of 1440 × 900 holds at a browser zoom of 200 %.
  ['zoomed to 200 %', 720, 450],
  ['ultra-wide', 3440, 1440],
] as const) {
  test.describe(what, () => {
    test.use({ viewport: { width, height } })

    test('everything is within reach, and nothing runs out of the side', async ({ patchbay, page }) => {
      await patchbay.open()
      await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
      const beyond = await page.evaluate(() => {
        const edge = document.documentElement.clientWidth + 1
        return [...document.querySelectorAll('[data-patchbay] button, [data-patchbay] input, [data-patchbay] select')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter(
            (element) => element.closest('[role=tablist]') === null && element.getBoundingClientRect().right > edge,
          )
          .map((element) => element.outerHTML.slice(0, 120))
      })
      expect(beyond, 'controls beyond the right edge').toEqual([])
      for (const name of always) await expect(page.getByRole('button', { name, exact: true })).toBeInViewport()
      await expect(page.getByTitle('Project: Example API')).toBeInViewport()
      await patchbay.target.row('type').click()
      await page.keyboard.press('Delete')
      await expect(patchbay.lines()).toHaveCount(1)
      await patchbay.connect('query', 'type')
      await expect(patchbay.lines()).toHaveCount(2)
      await page.getByRole('tab', { name: 'Rule' }).focus()
      await page.keyboard.press('End')
      await expect(page.getByRole('tab', { name: 'Match' })).toBeInViewport()
    })
  })
}

test.describe('zoomed to 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 } })

  test('the methods are behind a button, and fold again when one is chosen', async ({ patchbay, page }) => {
    await patchbay.open()
    await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
    await expect(patchbay.methods.list).toBeHidden()
    await page.getByRole('button', { name: 'Show the methods' }).click()
    await patchbay.methods.add('GET', '/other')
    await expect(patchbay.methods.list, 'the new method is chosen').toBeHidden()
    await expect(page.getByText('/other').first()).toBeVisible()
    await page.getByRole('button', { name: 'Show the methods' }).click()
    await page.keyboard.press('Escape')
    await expect(patchbay.methods.list).toBeHidden()
  })

  test('a dialog is scrolled inside, with its buttons in sight', async ({ patchbay, page }) => {
    await patchbay.open()
    await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
    await page.getByRole('button', { name: 'Edit the integration' }).click()
    await expect(patchbay.integration.done).toBeInViewport({ ratio: 1 })
    await expect(patchbay.integration.root.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
  })
})
