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

it('finds a place outside China by its name, and opens it from a file that names it', async () => {
  const page = await visit({ calm: true })
  await show(page, 'Scenario')
  const name = page.getByRole('textbox', { name: 'A real place by its name' })
  await name.fill('Porto Alegru')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: 'Brazil/Rio Grande do Sul/Porto Alegre' }).click()
  await expect.poll(() => page.locator('main').textContent()).toContain('351 of a typical size')
  await page.getByRole('button', { name: 'Simulate here' }).click()
  const where = page.locator('.where')
  await expect.poll(() => where.textContent()).toContain('Porto Alegre, Rio Grande do Sul, Brazil (simulated)')
  await expect.poll(() => page.locator('.unfitted').textContent()).toContain('Not fitted here')
  await show(page, 'Scenario')
  const text = 'cogov: 2\nname: t\nplace: Kerala/Thrissur (city)\nticks: 6\nsample: 20\n'
  await page.locator('input[type=file]').setInputFiles(file('t.yaml', text))
  await expect.poll(() => where.textContent()).toContain('Thrissur (city), Kerala, India (simulated)')
  await leave(page)
})
