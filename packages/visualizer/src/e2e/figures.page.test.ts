import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { closeDialog, goTo, leave, linkTo, saved, show, speak, useBrowser, visit } from './browser.ts'

useBrowser()

it('maps two levers and goes to a cell; shares an outcome out among the mechanisms that are on', async () => {
  const page = await visit({
    calm: true,
    end: await linkTo('place: { townships: 1, communities: 4, residents: 60, rural: 0 }\nticks: 24'),
  })
  await show(page, 'Map')
  await page.getByRole('button', { name: 'Compute' }).click()
  await expect.poll(() => page.locator('.cell').count()).toBeGreaterThanOrEqual(25)
  await expect.poll(() => page.getByRole('button', { name: 'Compute' }).count()).toBe(1)
  const cells = await page.locator('.cell').count()
  expect(cells).toBeGreaterThan(30)
  // Another outcome of the same runs is there at once, and as a figure.
  await page.getByLabel('Outcome').selectOption({ label: 'Delivery to residents' })
  await expect.poll(() => page.locator('.cell').first().getAttribute('aria-label')).toMatch(/delivery to residents \d/)
  await page.getByRole('button', { name: 'As a figure, to save: Delivery to residents' }).click()
  await expect
    .poll(() => page.locator('dialog .drawing svg').textContent())
    .toMatch(/Delivery to residents goes from \d.* with reward and horizontal supervision/)
  await closeDialog(page)
  // Where nobody lives in a village, there is no gap between villages and towns.
  await page.getByLabel('Outcome').selectOption('gap_delivery')
  await page.getByText('This outcome has no value here').waitFor()
  await page.getByLabel('Outcome').selectOption('delivery')
  await page.locator('.cell').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('.ground').waitFor()
  await show(page, 'What did it?')
  await page.getByRole('button', { name: 'Compute' }).click()
  await page.locator('.drawing svg').waitFor()
  expect(await page.locator('.drawing svg').textContent()).toMatch(
    /Residents taking part: \d.* with all of them, \d.* without/,
  )
  // The parts add up to the whole, each of them rounded.
  await page.getByText('Its numbers as a table').click()
  // Below the line of the whole, pairs are told by themselves.
  const names = await page.locator('.drawing tbody tr > :first-child').allTextContents()
  const amounts = (await page.locator('.drawing tbody td:nth-child(2)').allTextContents()).map(numberIn)
  const whole = names.indexOf('together')
  expect(whole).toBeGreaterThan(0)
  const sum = amounts.slice(0, whole).reduce((so, one) => so + one, 0)
  expect(Math.abs(sum - (amounts[whole] ?? Number.NaN))).toBeLessThanOrEqual(whole)
  // Another outcome of the same runs needs no other runs.
  await page.getByLabel('Outcome').selectOption({ label: 'Delivery to residents' })
  await expect.poll(() => page.locator('.drawing svg').textContent()).toMatch(/Delivery to residents: \d/)
  await page.getByLabel('Outcome').selectOption('gap_delivery')
  await page.getByText('This outcome has no value here').waitFor()
  await leave(page)
})

const numberIn = (text: string) => Number.parseFloat(text.replace('−', '-').replace('+', ''))

it('gives every chart as a figure: finding, source, the page’s theme and language, saved as SVG and PNG', async () => {
  const yaml = 'place: { townships: 2, communities: 2, residents: 30 }\nticks: 24'
  const page = await visit({ calm: true, theme: 'dark', end: await linkTo(yaml) })
  await goTo(page, 6)
  await page.getByRole('slider', { name: 'Incentives, all levers together' }).fill('0.6')
  await goTo(page, 12)
  await page.locator('.ground').focus()
  await page.keyboard.press('Enter')
  await page
    .locator('.why-panel')
    .getByRole('button', { name: /As a figure/ })
    .last()
    .click()
  const drawing = page.getByRole('dialog').locator('.drawing')
  await expect
    .poll(() => drawing.locator('svg').textContent())
    .toMatch(/^community 1.1 in month 12; most against it: .+\sdays\)/)
  await closeDialog(page)
  await page.getByRole('button', { name: 'Fork here' }).click()
  await page.getByRole('slider', { name: 'Supervision, all levers together' }).fill('0.4')
  await goTo(page, 18)
  await page.getByRole('button', { name: 'Is it luck?' }).click()
  await expect.poll(() => drawing.locator('svg').textContent()).toMatch(/20 pairs of runs/)
  const which = page.getByLabel('Which figure')
  const kinds = new Set(
    await which
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value.replace(/:.*/, ''))),
  )
  expect([...kinds]).toEqual(['outcome', 'townships', 'twin', 'luck', 'backlog', 'trust'])
  const saidBy: Readonly<Record<string, RegExp>> = {
    'outcome:participation':
      /12 months after the change of incentives: residents taking part \d+.* instead of .*incentives 0 → 0.6/,
    'townships:participation': /Residents taking part in month 18: most in township \d/,
    'twin:participation': /6 months after the fork, residents taking part: B .*, A /,
    backlog: /In month 18, [\d.]+ cases wait for each 1,000 residents/,
    trust: /In month 18, trust upward goes from/,
  }
  for (const [name, says] of Object.entries(saidBy)) {
    await which.selectOption(name)
    await expect.poll(() => drawing.locator('svg').textContent(), { message: name }).toMatch(says)
    expect(await drawing.locator('svg').textContent(), name).toMatch(/Simulated, not observed: cogov .*, test;/)
  }
  const svg = await saved(page, 'Save as SVG')
  expect(svg).toMatch(/^<svg [^>]*width="720"/)
  expect(svg).toContain('fill="#13171c"')
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ])
  const picture = await readFile(await png.path())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBe(1440)
  await closeDialog(page)
  // What was open is given the focus back, and the next figure is in the other language.
  await speak(page, '中文')
  await page.getByRole('button', { name: '作为图打开并保存：居民参与率' }).press('Enter')
  await expect.poll(() => drawing.locator('svg').textContent()).toMatch(/分叉6个月后，居民参与率：B为/)
  await leave(page)
})
