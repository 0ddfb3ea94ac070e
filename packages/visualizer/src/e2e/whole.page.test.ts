import { readFile } from 'node:fs/promises'
import { createSimulation, readScenario, type Scenario } from '@cogov/core'
import { districtOf } from '@cogov/studies/district'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { writeLink } from '../state/link.ts'
import { OLD_LINK } from '../state/old-link.ts'
import { address, closeDialog, goTo, leave, linkTo, month, saved, show, useBrowser, visit, wrong } from './browser.ts'

useBrowser()

/** What `cogov run` computes of a file. */
function hashOf(file: string, ticks: number): string {
  const { scenario, problems } = readScenario(file, 'a.yaml')
  expect(problems).toEqual([])
  const simulation = createSimulation(scenario as Scenario, districtOf(scenario as Scenario))
  while (simulation.world.tick < ticks) simulation.step()
  return simulation.world.hash()
}

it('gives by a link and by a saved file the bits that the command computes; exports are what they say', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 8)
  await page.getByRole('slider', { name: 'Supervision, all levers together' }).fill('0.4')
  await goTo(page, 15)
  await page.getByRole('slider', { name: 'Trust, all levers together' }).fill('0.7')
  await goTo(page, 20)
  await page.getByRole('button', { name: 'Share' }).click()
  const field = page.getByLabel('A link that holds everything')
  await expect.poll(() => field.inputValue()).toMatch(/#1\./)
  const link = await field.inputValue()
  await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/same bits: [0-9a-f]{16}/)
  const hash = (await page.getByRole('dialog').textContent())?.match(/same bits: ([0-9a-f]{16})/)?.[1]
  const file = await saved(page, 'Scenario (YAML)')
  expect(hashOf(file, 20)).toBe(hash)
  const csv = await saved(page, 'Series (CSV)')
  expect(csv.split('\r\n')[0]).toBe('scenario,seed,replicate,tick,place,outcome,value')
  expect(
    csv.split('\r\n').filter((line) => line.includes(',20,') && line.includes(',participation,')).length,
  ).toBeGreaterThan(2)
  expect(await saved(page, 'Picture (SVG)')).toMatch(/^<svg [^>]*>.*<image .*<\/svg>$/s)
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Picture (PNG)' }).click(),
  ])
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe('PNG')
  await page.keyboard.press('Escape')
  await page.goto('about:blank')
  await page.goto(link)
  await expect
    .poll(() => page.locator('.notice').textContent())
    .toContain(`The same bits as where it was made: ${hash}`)
  await expect.poll(() => month(page)).toBe(20)
  await expect.poll(() => page.locator('.mark').count()).toBe(2)
  await leave(page)
})

it('forks: both branches are, to the bit, two runs of the command, and their difference is drawn', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 12)
  await page.getByRole('button', { name: 'Fork here' }).click()
  await page.getByRole('heading', { name: /B · with/ }).waitFor()
  await page.getByRole('slider', { name: 'Incentives, all levers together' }).fill('0.5')
  await goTo(page, 24)
  await expect.poll(() => page.locator('.outcome .against').first().textContent()).toMatch(/B − A \+\d/)
  await expect.poll(() => page.locator('.difference').count()).toBeGreaterThanOrEqual(3)
  await page.getByLabel('Colour by').selectOption({ label: 'Show who differs' })
  const a = await digestShown(page)
  await page.getByRole('button', { name: 'Go on with B' }).click()
  await expect.poll(() => page.locator('.twin').count()).toBe(0)
  const b = await digestShown(page)
  expect(hashOf(a.file, 24)).toBe(a.hash)
  expect(hashOf(b.file, 24)).toBe(b.hash)
  expect(a.hash).not.toBe(b.hash)
  expect(b.file).toContain('tick: 13')
  await leave(page)
})

async function digestShown(page: Page): Promise<{ hash: string; file: string }> {
  await page.getByRole('button', { name: 'Share' }).click()
  await expect.poll(() => page.getByRole('dialog').textContent()).toMatch(/same bits: [0-9a-f]{16}/)
  const hash = (await page.getByRole('dialog').textContent())?.match(/same bits: ([0-9a-f]{16})/)?.[1] ?? ''
  const file = await saved(page, 'Scenario (YAML)')
  await closeDialog(page)
  return { hash, file }
}

it('edits scenarios as YAML with errors at line and column and as a form, opens files, finds real places', async () => {
  const page = await visit({ calm: true })
  await show(page, 'Scenario')
  const editor = page.getByLabel('Scenario as YAML')
  await editor.fill('cogov: 2\nname: mine\nplace: { townships: 0 }\nmechanisms:\n  incentives:\n    reward: 9\n')
  await expect
    .poll(() => page.locator('.problems').textContent())
    .toMatch(/line 3, column \d+.*line 6, column 13.*from 0 to 2.5/s)
  await page.getByRole('button', { name: 'line 6, column 13' }).click()
  expect(
    await editor.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('9')
  await editor.fill('cogov: 2\nstart: fresh\nname: mine\nplace: { townships: 1, communities: 2, residents: 30 }\n')
  await expect.poll(() => page.locator('.problems').textContent()).toContain('command reads as well')
  await page.getByRole('button', { name: 'As a form' }).click()
  await page.getByRole('textbox', { name: 'Months', exact: true }).fill('18')
  await page.getByRole('textbox', { name: 'Months', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Run this' }).click()
  await expect.poll(() => page.locator('.month').textContent()).toMatch(/of 18/)
  await show(page, 'Scenario')
  const hostile =
    'cogov: 2\nstart: fresh\nname: "<img src=x onerror=alert(1)>"\ndescription: "=cmd|calc"\nplace: { townships: 1, ' +
    'communities: 2, residents: 20 }\nticks: 6\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '<b>.yaml', mimeType: 'text/yaml', buffer: Buffer.from(hostile) })
  await expect.poll(() => page.locator('.month').textContent()).toMatch(/of 6/)
  await show(page, 'Scenario')
  await page.getByRole('textbox', { name: 'A real place by its name' }).fill('Pingu')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox', { name: 'A real place by its name' }).fill('浙江省/杭州市/西湖区')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: 'Simulate here' }).click()
  await expect.poll(() => page.locator('.where').textContent()).toContain('西湖区 (simulated)')
  await leave(page)
})

it('does nothing for hostile links, and says which part is wrong', async () => {
  const page = await visit({ calm: true })
  const before = await page.locator('.where').textContent()
  const hostile = [
    '#1.AAAA',
    '#9.whatever',
    '#1.<script>alert(1)</script>',
    '#javascript:alert(1)',
    await linkTo('place: nowhere at all'),
    await linkTo('place: {}\nticks: 99999'),
    await linkTo('__proto__: { polluted: 1 }\nplace: {}'),
    await writeLink({ version: 'x'.repeat(100), file: '', tick: 0, view: 'explore', language: 'en' }),
    await writeLink({ version: '', file: 'cogov: 1', tick: -1, view: '<img src=x onerror=alert(1)>', language: 'en' }),
    await writeLink({ version: '', file: 'a'.repeat(5_000_000), tick: 0, view: 'explore', language: 'en' }),
  ]
  for (const link of hostile) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, link)
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/cannot be opened/)
    await page.locator('.notice').getByRole('button').click()
    expect(await page.locator('.where').textContent()).toBe(before)
  }
  expect(await page.evaluate(() => ({}) as { polluted?: number })).toEqual({})
  expect(wrong.get(page)).toEqual([])
  await leave(page)
})

it('can be installed, works without a network once opened, from any folder, and sends no data to anybody', async () => {
  const page = await visit({ calm: true })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const devtools = await page.context().newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // The test's own window is a private one.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await page.context().setOffline(true)
  await page.goto(address('index.html'))
  await page.locator('circle.community').first().waitFor()
  for (const name of ['Map', 'Lessons', 'Scenario']) await show(page, name)
  await page.locator('.card').first().waitFor()
  await leave(page)
})

it('simulates by the interpreter, to the same bits, where the policy refuses compiled kernels', async () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'"
  const yaml = 'place: { townships: 1, communities: 2, residents: 30 }\nticks: 12'
  const page = await visit({ calm: true, policy, end: await linkTo(yaml) })
  await goTo(page, 6)
  const { hash } = await digestShown(page)
  expect(hash).toBe(hashOf(`cogov: 2\nstart: fresh\nname: test\n${yaml}`, 6))
  await page.context().close()
})

it('is embedded without its frame, also by a link of long ago', async () => {
  const page = await visit({ calm: true, end: `?embed${OLD_LINK}` })
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.locator('header a').getAttribute('href')).not.toContain('embed')
  // Its language, its month, its twin; and a word on the version and the bits.
  await expect.poll(() => page.locator('.month').textContent()).toBe('第12个月，共60个月')
  await page.getByRole('heading', { name: 'B · 改变机制' }).waitFor()
  await expect.poll(() => page.locator('.notice').textContent()).toMatch(/0123456789abcdef/)
  await leave(page)
})
