import { TemplateEditor } from '../../fixtures/regions/templateEditor.ts'
import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
})

test('completes a reference from its dollar, without doubling it', async ({ patchbay, page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('')
  await template.type('$')
  await expect(template.suggestion('$input.json')).toBeVisible()
  await page.keyboard.press('Enter')
  await template.expectText("$input.json('$')")
  await patchbay.preview.expectBody('{}')
})

test('completes the names of parameters, and narrows as one types', async ({ patchbay, page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('')
  await template.type('$inp')
  await expect(template.suggestion('$input.params')).toBeVisible()
  await expect(template.suggestion('$context')).toBeHidden()
  await template.type('ut.par')
  await expect(template.suggestion('params')).toBeVisible()
  await page.keyboard.press('Tab')
  await template.expectText("$input.params('')")
  await page.keyboard.press('Control+Space')
  await expect(template.suggestion('query')).toBeVisible()
  await template.type('qu')
  await page.keyboard.press('Enter')
  await template.expectText("$input.params('query')")
  await patchbay.preview.expectBody('value')
})

test('shows what a reference is worth under the sample', async ({ page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('{ "a": "$input.params(\'query\')" }')
  await template.pointAt('params')
  await expect(template.tooltip).toContainText('With this sample (String):')
  await expect(template.tooltip).toContainText('value')
  await expect(template.tooltip).toContainText('The parameter of that name')
})

test('explains a generated template, which is read-only', async ({ page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.pointAt('input')
  await expect(template.tooltip).toContainText('The request: its body and its parameters.')
})

test('underlines what is wrong, and no longer when it is right', async ({ page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('#if($x)a')
  await expect(template.problems()).toHaveCount(1)
  await template.pointAt('if')
  await expect(template.tooltip).toContainText('has no #end')
  await template.type('#end')
  await expect(template.problems()).toHaveCount(0)
})

test('goes to where a variable is set', async ({ page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('#set($sum = 1)\n$sum')
  await page.keyboard.press('F12')
  await template.expectCaretOnLine(1)
  await template.type('X')
  await template.expectText('#set($Xsum = 1)\n$sum')
})

test('mends what a check found', async ({ page }) => {
  const template = new TemplateEditor(page)
  await template.open()
  await template.editAsText()
  await template.setText('#if($x == null)a#end')
  await expect(template.problems()).toHaveCount(1)
  await template.pointAt('null')
  await template.tooltip.getByRole('button', { name: /Quick Fix/ }).click()
  await expect(page.getByRole('option', { name: /^Compare with a variable that is never set/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await template.expectText('#if($x == $null)a#end')
})
