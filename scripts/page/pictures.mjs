// Takes a picture of every screen of the built page, in both themes and at three widths, one sheet a screen.
//   node scripts/page/pictures.mjs            writes docs/pictures/*.png
//   node scripts/page/pictures.mjs --check    for CI: every picture is there and shown in docs/browser.md, and
//                                                            every screen can be taken, each in one theme and width

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { chromiumFlags, findChromium } from '../chromium.mjs'
import { serve } from './serve.mjs'

/** @typedef {import('playwright').Page} Page */

const check = process.argv.includes('--check')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const target = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const sizes = /** @type {const} */ ([
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
  { width: 3840, height: 2160 },
])

/** Goes to a month and waits until it is shown. */
async function goTo(/** @type {Page} */ page, /** @type {number} */ tick) {
  await page.locator('.time input').fill(String(tick))
  await page.waitForFunction(
    (wanted) => document.querySelector('.month')?.textContent?.match(/\d+/)?.[0] === String(wanted),
    tick,
    { timeout: 300_000 },
  )
  await page.waitForTimeout(check ? 0 : 500)
}

const show = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

const move = (/** @type {Page} */ page, /** @type {string} */ lever, /** @type {string} */ value) =>
  page.locator(`[data-lever=${lever}] input[type=range]`).first().fill(value)

/** A place that is simulated quickly. */
async function smallPlace(/** @type {Page} */ page) {
  await show(page, 'Scenario')
  await page.getByRole('button', { name: 'One village' }).click()
  await page.locator('.ground').waitFor()
}

/** What a person does to come to each screen. @type {Record<string, (page: Page) => Promise<unknown>>} */
const screens = {
  async explore(page) {
    await goTo(page, 12)
    await move(page, 'participation', '0.5')
    await goTo(page, 20)
    await move(page, 'incentives', '0.3')
    await goTo(page, 36)
  },
  async figure(page) {
    await goTo(page, 12)
    await move(page, 'incentives', '0.3')
    await goTo(page, 36)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Figures' }).click()
    await page.locator('dialog .drawing svg').waitFor()
  },
  async why(page) {
    await goTo(page, 12)
    await move(page, 'incentives', '0.4')
    await goTo(page, 18)
    await page.locator('.ground').scrollIntoViewIfNeeded()
    const circle = await page.locator('circle.community').nth(5).boundingBox()
    if (circle) await page.mouse.click(circle.x + circle.width / 2, circle.y + circle.height / 2)
    await page.locator('.waterfall button').first().click()
    await page.locator('.formula math').first().waitFor()
    await page.locator('.why-panel').scrollIntoViewIfNeeded()
  },
  async twin(page) {
    await goTo(page, 14)
    await page.getByRole('button', { name: 'Twin' }).click()
    await page.locator('main .primary').click()
    await page.getByRole('heading', { name: /^B/ }).waitFor()
    await move(page, 'supervision', '0.5')
    await goTo(page, 40)
  },
  async map(page) {
    await smallPlace(page)
    await show(page, 'Map')
    await page.getByRole('button', { name: 'Compute' }).click()
    // That the whole map comes is tested where it is driven.
    if (!check) await page.getByRole('button', { name: 'Compute' }).waitFor({ timeout: 300_000 })
    await page.locator('.cell').first().focus()
  },
  async causes(page) {
    await smallPlace(page)
    for (const lever of ['trust', 'incentives', 'participation', 'supervision']) await move(page, lever, '0.3')
    await show(page, 'What did it?')
    await page.getByRole('button', { name: 'Compute' }).click()
    if (!check) await page.locator('.drawing svg').waitFor({ timeout: 300_000 })
  },
  async lesson(page) {
    await show(page, 'Lessons')
    await page.locator('.card').nth(2).click()
    await page.locator('.option').nth(2).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await move(page, 'reward', '0.1')
    await goTo(page, 24)
  },
  async scenario(page) {
    await show(page, 'Scenario')
    await page.getByLabel('Scenario as YAML').fill('cogov: 2\nname: mine\nplace: 北京市/平谷区\nticks: 0\n')
    await page.locator('.problems li').first().waitFor()
  },
  async chinese(page) {
    await page.locator('header select').selectOption('zh')
    await page.locator('html[lang=zh-CN]').waitFor()
    await move(page, 'incentives', '0.4')
    await goTo(page, 30)
  },
}

const found = await findChromium()
if (!found) process.exit(1)
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  args: chromiumFlags,
})
const { url, close } = await serve(fileURLToPath(new URL('../../packages/visualizer/dist/app/', import.meta.url)))
if (check) await checkAll()
else await takeAll()
await browser.close()
close()

async function takeAll() {
  mkdirSync(target, { recursive: true })
  for (const [name, act] of Object.entries(screens)) {
    if (only.length > 0 && !only.includes(name)) continue
    const sheet = await sheetOf(act)
    writeFileSync(join(target, `${name}.png`), sheet)
    console.log(`${name}: ${Math.round(sheet.length / 1000)} KB`)
  }
}

/** Themes and widths in turn, but for the widest, which takes longest to draw. */
async function checkAll() {
  const docs = readFileSync(join(target, '../browser.md'), 'utf8')
  const names = Object.keys(screens)
  for (const [n, name] of names.entries()) {
    const missing = !existsSync(join(target, `${name}.png`)) || !docs.includes(`](pictures/${name}.png)`)
    if (missing) fail(`docs/pictures/${name}.png is not there, or docs/browser.md does not show it`)
    const picture = await pictureOf(screens[name], n % 4 < 2 ? 'light' : 'dark', sizes[n % 2])
    // A page on which nothing is drawn is a few kilobytes.
    if (picture.length < 20_000) fail(`the picture of ${name} is empty`)
  }
  console.log(`${names.length} screens`)
}

function fail(/** @type {string} */ why) {
  console.error(why)
  process.exitCode = 1
}

/**
 * @param {(page: Page) => Promise<unknown>} act
 * @param {'light' | 'dark'} theme
 * @param {{ width: number, height: number }} size
 */
async function pictureOf(act, theme, size) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  // A busy machine draws late.
  context.setDefaultTimeout(300_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => fail(error.message))
  await page.goto(url)
  await page.locator('circle.community').first().waitFor()
  await act(page)
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
  await page.waitForTimeout(check ? 0 : 600)
  const picture = await page.screenshot()
  await context.close()
  return picture
}

/** Six pictures on one sheet: light above, dark below. */
async function sheetOf(/** @type {(page: Page) => Promise<unknown>} */ act) {
  const rows = []
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const row = []
    for (const size of sizes) {
      row.push((await pictureOf(act, theme, size)).toString('base64'))
    }
    rows.push(row)
  }
  const page = await browser.newPage({ viewport: { width: 1700, height: 960 } })
  const images = rows.map((row) => `<p>${row.map((data) => `<img src="data:image/png;base64,${data}">`).join(' ')}</p>`)
  await page.setContent(
    '<style>body{margin:8px;background:#888}p{margin:0 0 ' +
      `8px;display:flex;gap:8px}img{height:432px}</style>${images.join('')}`,
  )
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  const sheet = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1700, height: 896 } })
  await page.close()
  return sheet
}
