import { expect, test } from '../../fixtures/test.ts'

function body(type: string): string {
  return `{\n  "path": "var",\n  "type": ${type}\n}`
}

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
})

test('shows branches with their values now and marks the one taken', async ({ patchbay }) => {
  const { rule } = patchbay
  await rule.type('if(query.query == "other", "first", present(query.query), query.query, "last")')
  const rows = rule.branches.getByRole('row')
  await expect(rows.filter({ hasText: 'taken' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'taken' })).toContainText('"value"')
  await expect(rows.filter({ hasText: 'otherwise' })).toContainText('"last"')
})

test('edits a branch: its test, what it is held against and what it gives', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.type('if(query.query == "other", "first", "last")')
  await rule.field('Branch 1: compared with').fill('"value"')
  await rule.field('Branch 1: compared with').press('Enter')
  await preview.expectBody(body('"first"'))
  await rule.field('Branch 1: test').selectOption('differs from')
  await preview.expectBody(body('"last"'))
  await rule.field('Then 1').fill('"else"')
  await rule.field('Then 1').press('Enter')
  await rule.field('Branch 1: test').selectOption('is present')
  await preview.expectBody(body('"else"'))
  await rule.field('Branch 1: test').selectOption('matches')
  await rule.field('Branch 1: pattern').fill('v[a-z]+')
  await rule.field('Branch 1: pattern').press('Enter')
  await expect(rule.value).toHaveValue('if(matches(query.query, "v[a-z]+"), "else", "last")')
})

test('takes and, or and not as text', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.type('if(present(query.query), "a", "b")')
  await rule.field('Branch 1: test').selectOption('as text')
  const condition = rule.field('Branch 1: condition')
  await expect(condition).toHaveValue('present(query.query)')
  await condition.fill('present(query.query) && !(query.query == "value")')
  await condition.press('Enter')
  await preview.expectBody(body('"b"'))
  await condition.fill('present(')
  await expect(condition).toHaveAttribute('aria-invalid', 'true')
})

test('adds, reorders and removes branches', async ({ patchbay }) => {
  const { rule } = patchbay
  await rule.button('Choose by condition').click()
  await expect(rule.value).toHaveValue('if(present(query.query), query.query, "")')
  await rule.button('Add a branch').click()
  await expect(rule.value).toHaveValue('if(present(query.query), query.query, present(query.query), "", "")')
  await rule.button('Try branch 2 earlier').click()
  await expect(rule.value).toHaveValue('if(present(query.query), "", present(query.query), query.query, "")')
  await rule.button('Remove branch 1').click()
  await rule.button('Remove branch 1').click()
  await expect(rule.value).toHaveValue('""')
})

test('sends a value under a condition and says how that stands', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.button('When…').click()
  await expect(rule.root.getByText('holds in this sample')).toBeVisible()
  await rule.field('Sent when: test').selectOption('equals')
  await rule.field('Sent when: compared with').fill('"nothing like it"')
  await rule.field('Sent when: compared with').press('Enter')
  await expect(rule.root.getByText('does not hold: nothing is sent')).toBeVisible()
  await preview.expectBody('{\n  "path": "var"\n}')
  await rule.button('Always').click()
  await preview.expectBody(body('"value"'))
})
