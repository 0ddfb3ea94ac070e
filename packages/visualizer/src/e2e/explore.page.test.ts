import { expect, it } from 'vitest'
import { writeLink } from '../state/link.ts'
import { goTo, leave, month, useBrowser, visit } from './browser.ts'

useBrowser()

it('comes alive without a click: months pass, residents act, outcomes are drawn', async () => {
  const page = await visit()
  await expect.poll(() => month(page)).toBeGreaterThan(2)
  expect(await page.locator('.sentence .title').textContent()).toMatch(/\d+\s% of the residents take part/)
  await expect.poll(() => page.locator('.outcome .line.now').count()).toBeGreaterThanOrEqual(3)
  const colours = () =>
    page.locator('.ground canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, width, height)
      return new Set(new Uint32Array(data.buffer)).size
    })
  await expect.poll(colours).toBeGreaterThan(4)
  await leave(page)
})

it('moves a lever: a mark, a ghost of the last run, an outcome that leaves the run without, and undo', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 10)
  await page.getByRole('slider', { name: 'Incentives, all levers together' }).fill('0.6')
  await expect.poll(() => page.locator('.mark').count()).toBe(1)
  // What was simulated before stays as a ghost.
  await expect.poll(() => page.locator('.outcome .line.ghost[d^=M]').count()).toBeGreaterThanOrEqual(3)
  await goTo(page, 24)
  await expect.poll(() => page.locator('.sentence .title').textContent()).toMatch(/months after .* instead of/)
  await expect.poll(() => page.locator('.outcome .against').first().textContent()).toMatch(/points? more than without/)
  await page.getByRole('button', { name: 'Incentives', exact: true }).click()
  await page.getByRole('spinbutton', { name: 'Reward (days)' }).fill('0.25')
  await page.getByRole('spinbutton', { name: 'Reward (days)' }).press('Enter')
  await expect.poll(() => page.locator('.mark').count()).toBe(2)
  await page.locator('.month').click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.mark').count()).toBe(1)
  await page.locator('.mark').click()
  await expect.poll(() => page.locator('.mark').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.mark').count()).toBe(1)
  await page.getByRole('button', { name: 'Back to the scenario’s levers' }).click()
  await expect.poll(() => page.locator('.mark').count()).toBe(0)
  await leave(page)
})

it('says of every lever why, its source and its cost', async () => {
  const page = await visit({ calm: true })
  await page.getByRole('button', { name: /More mechanisms/ }).click()
  const heads = page.locator('.mechanism-name')
  const mechanisms = await heads.count()
  for (let n = 0; n < mechanisms; n++) await heads.nth(n).click()
  const levers = page.locator('.lever')
  await expect.poll(() => levers.count()).toBeGreaterThan(20)
  const texts = await levers.evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  for (const text of texts) expect(text).toMatch(/Source.+Cost.+/s)
  await leave(page)
})

it('explains a resident: terms that add up, each with its equation, and the chance', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 6)
  const box = (await page.locator('.ground').boundingBox()) as { x: number; y: number; width: number; height: number }
  const circle = (await page.locator('circle.community').nth(5).boundingBox()) as typeof box
  await page.mouse.move(circle.x + circle.width / 2, circle.y + circle.height / 2)
  await expect.poll(() => page.locator('.told').textContent()).toMatch(/residents take part/)
  await page.mouse.click(circle.x + circle.width / 2, circle.y + circle.height / 2)
  const panel = page.locator('.why-panel')
  await panel.locator('.waterfall .total').waitFor()
  const values = await panel.locator('.waterfall li:not(.total) .term-value').allInnerTexts()
  const total = await panel.locator('.waterfall .total .term-value').textContent()
  const amount = (text: string) => Number(text.replace('−', '-').replace('+', ''))
  expect(values.map(amount).reduce((sum, one) => sum + one, 0)).toBeCloseTo(amount(total ?? ''), 1)
  const [, chance, draw, did] =
    (await panel.textContent())?.match(
      /chance of (\d+)\s%; the draw was (0\.\d+), so the resident (took part|stood aside)/,
    ) ?? []
  expect(did).toBe(Number(draw) * 100 < Number(chance) ? 'took part' : 'stood aside')
  await panel.locator('.waterfall button').first().click()
  await panel.locator('.formula math').first().waitFor()
  await expect.poll(() => panel.textContent()).toContain('Source')
  await expect.poll(() => panel.locator('.history rect').count()).toBe(7)
  await expect
    .poll(() => panel.textContent())
    .toMatch(/\d+ neighbours, of whom \d+ take part.*Trust in the committee \d+\s%/s)
  await expect.poll(() => page.locator('.neighbour').count()).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await expect.poll(() => panel.count()).toBe(0)
  await leave(page)
})

it('is reached by keyboard alone: play, step, walk from community to community, ask why, zoom', async () => {
  const page = await visit({ calm: true })
  await page.keyboard.press('.')
  await page.keyboard.press('.')
  await expect.poll(() => month(page)).toBe(2)
  await page.keyboard.press(',')
  await expect.poll(() => month(page)).toBe(1)
  await page.locator('.ground').focus()
  const option = page.locator('.ground [role=option]')
  const before = await option.textContent()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => option.textContent()).not.toBe(before)
  const radius = () => page.locator('circle.community').first().getAttribute('r')
  const small = Number(await radius())
  await page.keyboard.press('+')
  await expect.poll(async () => Number(await radius())).toBeGreaterThan(small)
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await page.locator('.why-panel .waterfall').first().waitFor()
  await page.locator('.month').click()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  // For a moment the closed dialog's button still has the focus; Space is the page's, and does not press it.
  await page.evaluate(() => {
    const dialog = document.querySelector('dialog') as HTMLDialogElement
    dialog.close()
    const key = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true })
    dialog.querySelector('button')?.dispatchEvent(key)
  })
  await expect.poll(() => page.locator('dialog').count()).toBe(0)
  await expect.poll(() => month(page)).toBeGreaterThan(2)
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  const outlined = await page.evaluate(() => {
    const button = document.querySelector('nav button') as HTMLElement
    button.focus()
    return getComputedStyle(button).outlineStyle
  })
  expect(outlined).not.toBe('none')
  await leave(page)
})

it('draws several counties with organisations and enterprises, and a department as any township meets it', async () => {
  const file = `cogov: 2
start: fresh
name: counties
place: 浙江省/舟山市
scale: 0.004
ticks: 12
mechanisms:
  social_organisations: { density: 1 }
  enterprises: { agreements: 1 }
  horizontal_coordination: { whistle: 1 }
`
  const end = await writeLink({ version: '', file, tick: 3, view: 'explore', language: 'en' })
  const page = await visit({ calm: true, end })
  await expect.poll(() => page.locator('circle.county').count()).toBe(4)
  await expect.poll(() => page.locator('.office[style*=superior]').count()).toBe(4)
  await expect.poll(() => page.locator('.whistle').count()).toBeGreaterThan(0)
  // Partners stand on circles that are large enough to be looked at.
  await page.locator('.ground').focus()
  await expect
    .poll(async () => {
      await page.keyboard.press('+')
      return page.locator('.office[style*=organisation]').count()
    })
    .toBeGreaterThan(0)
  await expect.poll(() => page.locator('.office[style*=enterprise]').count()).toBeGreaterThan(0)
  for (const way of ['up', 'back']) await expect.poll(() => page.locator(`.case.${way}`).count()).toBeGreaterThan(0)
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  const others = page.locator('.why-panel .others')
  await others.getByRole('button', { name: /organisation/ }).click()
  await page.locator('.why-panel .waterfall').first().waitFor()
  await expect
    .poll(() => page.locator('.why-panel').textContent())
    .toMatch(/Trust between it and the community \d+\s%.*months in which it supported/s)
  await others.getByRole('button').nth(1).click()
  await others.getByRole('button', { name: 'health' }).click()
  const met = others.getByLabel('as it is met by')
  await met.waitFor()
  const before = await met.inputValue()
  const names = await met.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
  expect(names.length).toBeGreaterThan(1)
  await met.selectOption(names.find((name) => name !== before) as string)
  await expect
    .poll(() => page.locator('.why-panel').textContent())
    .toMatch(/attending is worth.*adds up to.*Trust of the other departments.*meetings it came to/s)
  await expect.poll(() => page.locator('.why-panel .history rect').count()).toBe(4)
  await leave(page)
})

it('has the place as a table as well, and colours residents by what is chosen', async () => {
  const page = await visit({ calm: true })
  await page.getByLabel('Colour by').selectOption({ label: 'identification' })
  await page.locator('.ramp').waitFor()
  await page.getByRole('button', { name: 'The place as a table' }).click()
  await expect.poll(() => page.locator('.place.table tbody tr').count()).toBe(29)
  await page.locator('.place.table tbody button').nth(1).click()
  await page.locator('.why-panel').waitFor()
  await leave(page)
})

it('says when its worker stops, keeps the last picture, and goes on where it was', async () => {
  const page = await visit({ calm: true })
  await goTo(page, 4)
  await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('out of memory')
          }),
      ),
    ),
  )
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/seed.*out of memory/s)
  expect(await month(page)).toBe(4)
  await expect.poll(() => page.locator('circle.community').count()).toBe(28)
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  await goTo(page, 9)
  await page.context().close()
})

it('computes bands in the background, and draws urban and rural apart', async () => {
  const page = await visit({ calm: true })
  await page.getByLabel('Urban against rural').check()
  await page.getByLabel(/Bands from 20 replicates/).check()
  await page.locator('.outcome .band').first().waitFor()
  await goTo(page, 3)
  await expect.poll(() => page.locator('.outcome').first().locator('.line.rural').count()).toBe(1)
  await leave(page)
})
