import type { Locator, Page } from 'playwright'
import { expect, it } from 'vitest'
import { leave, month, useBrowser, visit } from './browser.ts'

useBrowser()

it('rests where motion is not wanted, and works on a telephone by touch', async () => {
  const page = await visit({ calm: true, width: 360, height: 740, touch: true })
  const fingers = await touching(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  expect(await month(page)).toBe(0)
  await page.locator('.play').tap()
  await expect.poll(() => month(page)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Pause', exact: true }).tap()
  await page.locator('.ground').scrollIntoViewIfNeeded()
  const at = await middleOf(page.locator('circle.community').nth(3))
  // A finger that rests is told numbers, and opens nothing.
  await fingers.down(at)
  await expect.poll(() => page.locator('.told').textContent()).toMatch(/residents take part/)
  await fingers.up()
  expect(await page.locator('.why-panel').count()).toBe(0)
  // Two fingers zoom.
  const radius = () => page.locator('circle.community').nth(3).getAttribute('r').then(Number)
  const small = await radius()
  await fingers.down({ x: at.x - 20, y: at.y }, { x: at.x + 20, y: at.y })
  for (const away of [30, 45, 60]) await fingers.move({ x: at.x - away, y: at.y }, { x: at.x + away, y: at.y })
  await fingers.up()
  await expect.poll(radius).toBeGreaterThan(small * 2)
  await page.getByRole('button', { name: 'Show everything' }).tap()
  await expect.poll(radius).toBe(small)
  // A finger that taps asks why.
  await page.touchscreen.tap(at.x, at.y)
  await page.locator('.why-panel').waitFor()
  await page.getByRole('button', { name: 'Close' }).tap()
  // Twins are swiped.
  await page.getByRole('navigation').getByRole('button', { name: 'Twin' }).tap()
  await page.locator('main .primary').tap()
  const b = page.getByRole('heading', { name: /^B/ })
  await b.waitFor()
  const left = () => b.evaluate((one) => one.getBoundingClientRect().left)
  expect(await left()).toBeGreaterThan(200)
  const a = await middleOf(page.locator('.both .ground').first())
  await fingers.down({ x: a.x + 80, y: a.y })
  for (const x of [60, 20, -40, -100]) await fingers.move({ x: a.x + x, y: a.y })
  await fingers.up()
  await expect.poll(left).toBeLessThan(100)
  await expect.poll(() => page.locator('.difference').count()).toBeGreaterThan(2)
  await leave(page)
})

async function middleOf(one: Locator): Promise<{ x: number; y: number }> {
  const box = await one.boundingBox()
  if (!box) throw new Error('it is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Fingers on the glass, as the browser gets them from the machine. */
async function touching(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (...points: { x: number; y: number }[]) => send('touchStart', points),
    move: (...points: { x: number; y: number }[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
  }
}
