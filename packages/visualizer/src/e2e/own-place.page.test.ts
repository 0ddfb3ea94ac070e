import { expect, it } from 'vitest'
import { leave, show, useBrowser, visit } from './browser.ts'

useBrowser()

const table = 'name,parent,kind,residents,housing\nEast,River,urban,900,rented\nWest,River,urban,600,owned\n'
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

it('opens a table of communities as a place of one’s own, and keeps it while its scenario is changed', async () => {
  const page = await visit({ calm: true })
  await show(page, 'Scenario')
  const input = page.locator('input[type=file]')
  await input.setInputFiles(file('towns.csv', table))
  await expect.poll(() => page.locator('.where').textContent()).toContain('towns (simulated)')
  await show(page, 'Scenario')
  const editor = page.locator('textarea')
  // The text names the file; what is in it is not typed again.
  await expect.poll(() => editor.inputValue()).toMatch(/file: towns\.csv\n {2}hash: [0-9a-f]{64}/)
  expect(await editor.inputValue()).not.toContain('East')
  await editor.fill(`${await editor.inputValue()}ticks: 18\n`)
  await page.getByRole('button', { name: 'Run this' }).click()
  await expect.poll(() => page.locator('.month').textContent()).toMatch(/of 18/)
  await leave(page)
})

it('asks for a table that is not opened with its scenario, and tells its mistakes by line and cell', async () => {
  const page = await visit({ calm: true })
  await show(page, 'Scenario')
  const input = page.locator('input[type=file]')
  const scenario = file('s.yaml', 'cogov: 2\nname: s\nplace: { file: data/here.csv }\nticks: 6\n')
  await input.setInputFiles(scenario)
  const problems = page.locator('.problems')
  await expect.poll(() => problems.textContent()).toContain("'data/here.csv' is not at hand: open it together")
  await input.setInputFiles([scenario, file('here.csv', table.replace('600', 'many'))])
  await expect.poll(() => problems.textContent()).toContain('here.csv:3:4: residents: a whole number is expected')
  await input.setInputFiles([scenario, file('here.csv', table)])
  await expect.poll(() => page.locator('.where').textContent()).toContain('here (simulated)')
  await leave(page)
})
