import { readFileSync } from 'node:fs'
import { openPortal, PortalEditor } from '../../fixtures/portal.ts'
import { expect, test } from '../../fixtures/test.ts'

const example = readFileSync('public/gallery/example.patchbay.json', 'utf8')
const exampleBody = '{\n  "path": "var",\n  "type": "value"\n}'
const withoutType = '{\n  "path": "var"\n}'

// Two editors at once, each with its workers.
test.setTimeout(60_000)
test.use({ viewport: { width: 1440, height: 1500 } })

test.describe('two editors on a page', () => {
  let first: PortalEditor
  let second: PortalEditor

  test.beforeEach(async ({ page }) => {
    first = new PortalEditor(page, 'first')
    second = new PortalEditor(page, 'second')
    await openPortal(page)
    // The same project in both: whatever is told apart by its ids alone would meet here.
    await first.mount({ project: example, theme: 'light' })
    await second.mount({ project: JSON.parse(example) as object, theme: 'dark' })
    for (const editor of [first, second]) await editor.preview.expectBody(exampleBody)
  })

  test('change one: the other keeps its lines, its request and its history', async ({ page }) => {
    await first.target.row('type').click()
    await page.keyboard.press('Delete')
    await first.preview.expectBody(withoutType)
    await expect(first.lines).toHaveCount(1)
    await expect(second.lines).toHaveCount(2)
    await second.preview.expectBody(exampleBody)

    await second.target.row('path').click()
    await page.keyboard.press('Control+z')
    await expect(first.lines, 'undo in the second leaves the first').toHaveCount(1)
    await page.keyboard.press('Delete')
    await expect(second.lines).toHaveCount(1)
    await first.target.row('path').click()
    await page.keyboard.press('Control+z')
    await first.preview.expectBody(exampleBody)
    await expect(second.lines, 'undo in the first leaves the second').toHaveCount(1)
  })

  test('open a dialog by its key in the editor that has the keyboard, and none elsewhere', async ({ page }) => {
    await page.getByRole('button', { name: 'The portal’s own button' }).focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await second.source.root.focus()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('duplicate')
    await page.keyboard.press('Enter')
    await expect(second.root.getByRole('list', { name: 'Methods' }).getByRole('listitem')).toHaveCount(2)
    await expect(first.root.getByRole('list', { name: 'Methods' }).getByRole('listitem')).toHaveCount(1)
  })

  test('draw no line from one to the other', async ({ page }) => {
    for (const editor of [first, second]) {
      await editor.target.row('type').click()
      await page.keyboard.press('Delete')
      await expect(editor.lines).toHaveCount(1)
    }
    await first.source.row('query').dragTo(second.target.row('type'))
    await expect(first.lines).toHaveCount(1)
    await expect(second.lines).toHaveCount(1)
    await first.source.row('query').dragTo(first.target.row('type'))
    await first.preview.expectBody(exampleBody)
    await expect(second.lines).toHaveCount(1)
  })

  test('have themes, popups and ids of their own', async ({ page }) => {
    const background = (editor: PortalEditor): Promise<string> =>
      editor.root
        .getByRole('region', { name: 'Patchbay' })
        .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await background(first)).not.toBe(await background(second))
    await second.root.getByRole('button', { name: 'Import', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Import' })
    const dark = await dialog.evaluate((element) => getComputedStyle(element).colorScheme)
    expect(dark, 'the dialog of the dark editor').toBe('dark')
    await page.keyboard.press('Escape')
    await second.root.getByRole('button', { name: 'Use the light theme' }).click()
    await expect.poll(() => background(second)).toBe(await background(first))
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, at) => ids.indexOf(id) !== at)
    })
    expect(twice, 'ids that two elements have').toEqual([])
  })

  test('are free of violations', async ({ expectAccessible }) => {
    await expectAccessible('#first')
    await expectAccessible('#second')
  })

  test('tell the page of changes and give it what to save; the page can open, lock and take away', async ({ page }) => {
    await first.target.row('type').click()
    await page.keyboard.press('Delete')
    await expect.poll(async () => (await first.heard()).told).toBe(1)
    await expect.poll(async () => (await first.heard()).saved, { timeout: 10_000 }).toBe(await first.call('getProject'))
    expect((await first.heard()).saved).not.toBe(example)
    expect((await second.heard()).told).toBe(0)

    await first.call('setProject', example)
    await first.preview.expectBody(exampleBody)
    await first.call('setReadOnly', 'Locked for the release.')
    await expect(first.root.getByText('Locked for the release.')).toBeVisible()
    await first.target.row('type').click()
    await page.keyboard.press('Delete')
    await first.preview.expectBody(exampleBody)
    await first.call('setReadOnly', false)
    await expect(first.root.getByText('Locked for the release.')).toBeHidden()
    await page.keyboard.press('Delete')
    await first.preview.expectBody(withoutType)
    await first.call('unmount')
    expect((await first.heard()).saved, 'the last change, saved on the way out').not.toBe(example)
  })

  test('leave the page as it was, unmounted', async ({ page }) => {
    for (const editor of [first, second]) await editor.call('unmount')
    await expect.poll(() => page.workers().length, { message: 'workers' }).toBe(0)
    await expect(page.locator('[data-patchbay]')).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test('leaves the look of the page around it alone', async ({ page }) => {
  await openPortal(page)
  const look = () =>
    page.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll('h1, p, body > button, li')].map(
        (element) => {
          const { font, color, margin, padding, backgroundColor, listStyle, boxSizing, colorScheme } =
            getComputedStyle(element)
          return {
            name: element.localName,
            font,
            color,
            margin,
            padding,
            backgroundColor,
            listStyle,
            boxSizing,
            colorScheme,
          }
        },
      ),
    )
  const before = await look()
  const editor = new PortalEditor(page, 'first')
  await editor.mount({ project: example })
  await editor.preview.expectBody(exampleBody)
  const after = await look()
  expect(after.slice(0, before.length)).toEqual(before)
})

test('keeps projects under the name it was given', async ({ page }) => {
  const first = new PortalEditor(page, 'first')
  const second = new PortalEditor(page, 'second')
  await openPortal(page)
  await first.mount({ project: example, storageKey: 'orders-team' })
  await second.mount({ project: example, storageKey: 'billing-team' })
  await first.target.row('type').click()
  await page.keyboard.press('Delete')
  await first.preview.expectBody(withoutType)
  await expect(first.root.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await first.mount({ project: example, storageKey: 'orders-team' })
  await second.mount({ project: example, storageKey: 'billing-team' })
  await first.preview.expectBody(withoutType)
  await second.preview.expectBody(exampleBody)
})

test('says what is wrong with a project that it cannot open', async ({ page }) => {
  await openPortal(page)
  const editor = new PortalEditor(page, 'first')
  await expect(editor.mount({ project: '{"openapi": "3.0.1"}' })).rejects.toThrow('This is no Patchbay project')
  await expect(page.locator('[data-patchbay]')).toHaveCount(0)
})
