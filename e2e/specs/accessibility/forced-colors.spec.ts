import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

/** What of an element can be seen where the platform gives the colours: backgrounds alone are taken away. */
const lookOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const { backgroundColor, outlineStyle, outlineColor, borderTopColor } = getComputedStyle(element)
    return JSON.stringify([backgroundColor, outlineStyle === 'none' ? 'none' : outlineColor, borderTopColor])
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme} @a11y`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } })

    test.beforeEach(async ({ patchbay }) => {
      await patchbay.open()
      await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
      await patchbay.importText(orders)
      await patchbay.methods.method(/^POST/).click()
      await patchbay.target.row('quantity').click()
    })

    test('what is chosen is seen among what is not', async ({ patchbay, page }) => {
      const pairs: readonly (readonly [what: string, chosen: Locator, other: Locator])[] = [
        ['tab', page.getByRole('tab', { name: 'Rule' }), page.getByRole('tab', { name: 'Template' })],
        [
          'segment',
          patchbay.rule.button('null').and(page.locator('[aria-pressed=true]')).first(),
          patchbay.rule.button('Omit').and(page.locator('[aria-pressed=false]')).first(),
        ],
        [
          'method',
          patchbay.methods.list.locator('[aria-current]'),
          patchbay.methods.list.locator(':not([aria-current]) > button').first(),
        ],
        ['row', patchbay.target.row('quantity'), patchbay.target.row('price')],
      ]
      for (const [what, chosen, other] of pairs) expect(await lookOf(chosen), what).not.toBe(await lookOf(other))
      await page.getByTitle(/^Project:/).click()
      const items = page.getByRole('menuitem')
      await items.nth(1).hover()
      await expect.poll(() => lookOf(items.nth(1)), { message: 'entry of a menu' }).not.toBe(await lookOf(items.nth(3)))
    })

    test('lines, sockets and the edges of panes stand out from the page', async ({ patchbay, page }) => {
      const canvas = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('div'))
        probe.style.background = 'Canvas'
        const colour = getComputedStyle(probe).backgroundColor
        probe.remove()
        return colour
      })
      const line = patchbay.lines().first()
      expect(await line.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(canvas)
      const socket = patchbay.target.row('quantity').getByTestId('socket')
      expect(await socket.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(canvas)
      for (const name of ['Width of the preview', 'Height of the mapping']) {
        const division = page.getByRole('separator', { name })
        expect(await division.evaluate((element) => getComputedStyle(element).backgroundColor), name).not.toBe(canvas)
      }
    })

    test('whatever has the keyboard shows it', async ({ page }) => {
      const unseen: string[] = []
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab')
        const plain = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null || element === document.body) return undefined
          // A field's frame, and a tree's row, show it for what is in them.
          const shown = [element, element.parentElement, element.querySelector('[data-active]')]
          const isSeen = shown.some((one) => one !== null && getComputedStyle(one).outlineStyle !== 'none')
          return isSeen ? undefined : element.outerHTML.slice(0, 120)
        })
        if (plain !== undefined) unseen.push(plain)
      }
      expect(unseen).toEqual([])
    })

    test('panels are free of violations', async ({ page, expectAccessible }) => {
      test.setTimeout(120_000)
      for (const name of ['Rule', 'Tests']) {
        await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
        await expectAccessible()
      }
    })
  })
}

test('moves nothing where the platform asks for less motion', async ({ patchbay, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('[data-patchbay] *')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        const isLong = (text: string): boolean => text.split(', ').some((one) => Number.parseFloat(one) > 0)
        return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration))
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
})
