import type { Locator, Page } from '@playwright/test'
import { TemplateEditor } from '../../fixtures/regions/templateEditor.ts'
import { expect, test } from '../../fixtures/test.ts'

/** Pastes into what has the keyboard: whoever takes the text, or refuses it, prevents the browser from taking it in. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  const isPrevented = await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    return !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  expect(isPrevented, 'the browser itself takes a second to lay out a megabyte').toBe(true)
}

/** Expects that no frame takes longer than a second while something is done: the page answers all the while. */
async function expectFrames(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0, last: performance.now() }
    Object.assign(globalThis, { seenFrames: seen })
    const onFrame = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
      requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })
  await act()
  const longest = await page.evaluate(
    () => (globalThis as unknown as { readonly seenFrames: { readonly longest: number } }).seenFrames.longest,
  )
  expect(longest, 'the longest frame, in ms').toBeLessThan(1_000)
}

const megabyte = 'x'.repeat(1_000_000)
const says = /^1,000,00\d characters do not fit here/

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
})

/** Fields of one line, each with the way to it. */
const fields: readonly (readonly [what: string, open: (page: Page) => Promise<Locator>])[] = [
  ['the search of a tree', async (page) => page.getByRole('searchbox', { name: 'Find a source field' })],
  [
    'the path of a method',
    async (page) => {
      await page.getByRole('button', { name: 'Add a method' }).click()
      return page.getByRole('form', { name: 'New method' }).getByLabel('Path')
    },
  ],
  [
    'the name of the project',
    async (page) => {
      await page.getByTitle('Project: Example API').click()
      await page.getByRole('menuitem', { name: 'Rename the API…' }).click()
      return page.getByRole('dialog').getByRole('textbox', { name: 'Name' })
    },
  ],
  [
    'the endpoint',
    async (page) => {
      await page.getByRole('button', { name: 'Edit the integration' }).click()
      return page.getByRole('dialog').getByLabel('Endpoint')
    },
  ],
  [
    'the value of a header',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('edit samples')
      await page.keyboard.press('Enter')
      return page.getByRole('dialog').getByLabel('Value of Host')
    },
  ],
  ['the expression of a rule', async (page) => page.getByRole('combobox', { name: 'Value', exact: true })],
  ['the note of a rule', async (page) => page.getByRole('textbox', { name: 'Note' })],
]

for (const [what, open] of fields) {
  test(`says that a megabyte does not fit in ${what}, and keeps what stood there`, async ({ page }) => {
    const field = await open(page)
    await expect(field).toBeVisible()
    const before = await field.inputValue()
    await expectFrames(page, async () => {
      await paste(field, megabyte)
      await expect(page.getByText(says)).toBeVisible()
    })
    await expect(field).toHaveValue(before)
  })
}

test('says that a megabyte is no template, and keeps the one that stood there', async ({ patchbay, page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('{"kept": true}')
  await expectFrames(page, async () => {
    await paste(template.root, megabyte)
    await expect(page.getByText(says)).toBeVisible()
  })
  await patchbay.preview.expectBody('{"kept": true}')
})

/** Templates that would run for minutes, and what the preview says of them. */
const runaways = [
  ['nested loops', '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end'],
  ['a range of a hundred million', '#foreach($a in [1..100000000])x#end'],
  ['a text that doubles', '#set($t = "xxxxxxxxxxxxxxxx")#foreach($a in [1..60])#set($t = "$t$t")#end$t'],
] as const

for (const [what, text] of runaways) {
  test(`stops a template that runs away by ${what}, and says so; the page answers all the while`, async ({
    patchbay,
    page,
  }) => {
    const template = new TemplateEditor(page)
    await template.open()
    await template.editAsText()
    await template.setText('')
    await expectFrames(page, async () => {
      await paste(template.root, text)
      await expect(page.getByRole('region', { name: 'Preview' }).getByText(/stopped/)).toBeVisible({ timeout: 15_000 })
    })
    await template.setText('{"mended": true}')
    await patchbay.preview.expectBody('{"mended": true}')
  })
}

test('gives up a regular expression that backtracks without end, and goes on', async ({ patchbay, page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('')
  await expectFrames(page, () =>
    paste(
      template.root,
      `$input.params('query').replaceAll("(v|va|a|l|u|e)+(v|va)+$", "x")#set($t = "${'a'.repeat(40)}b")$t.matches("(a|aa)+c")`,
    ),
  )
  await template.setText('{"mended": true}')
  await patchbay.preview.expectBody('{"mended": true}')
})
