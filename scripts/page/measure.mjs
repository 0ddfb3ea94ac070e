// Measures the built page in headless Chromium and prints the figures that it is to reach.
//   node scripts/page/measure.mjs               in about three minutes
//   node scripts/page/measure.mjs --minutes 10  with ten minutes for the memory
//   node scripts/page/measure.mjs --check       in some ten seconds, for CI: fewer tries. What a clock says is only
//                                               shown, since it is of all that the machine does; it fails where the
//                                               page has grown too large

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { chromiumFlags, findChromium } from '../chromium.mjs'
import { serve } from './serve.mjs'

const at = process.argv.indexOf('--minutes')
const check = process.argv.includes('--check')
const minutes = at < 0 ? 0.5 : Number(process.argv[at + 1])

const found = await findChromium()
if (!found) process.exit(1)
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  args: [...chromiumFlags, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
})
const folder = fileURLToPath(new URL('../../packages/visualizer/dist/app/', import.meta.url))
const { url, close } = await serve(folder)
/** What is measured, the value with its unit, and what is to be reached. @type {[string, string, string][]} */
const rows = []
/** @type {string[]} */
const missed = []

/**
 * @param {string} what
 * @param {string} shown
 * @param {string} wanted
 * @param {boolean} [reached] of what does not depend on what else the machine does
 */
function row(what, shown, wanted, reached = true) {
  rows.push([what, shown, wanted])
  if (!reached) missed.push(what)
}

const size = await download()
row('initial download, compressed', `${size} KB`, '≤ 210 KB', size <= 210)
const first = await firstFrame(check ? 2 : 5)
row('navigation to the first moving frame', `${first} ms`, '≤ 1500 ms')
const lever = await leverTimes(check ? 8 : 20)
const levers = `${lever.median} (${lever.worst}) ms`
row(`lever to visible change, median (worst of ${check ? 8 : 20})`, levers, '≤ 100 ms')
row('frames a second, an empty page', `${await emptyFrames()}`, 'what the machine can do')
await measureFrames('20,000', place(20, 10, 100), '60')
if (!check) {
  await measureFrames('100,000', place(20, 25, 200), '40')
  const { before, after } = await memory(minutes)
  row(`memory over ${minutes} minutes, 20,000 residents`, `${before} → ${after} MB`, 'flat')
}
await browser.close()
close()

const width = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)))
for (const row of rows)
  console.log(
    row
      .map((cell, n) => cell.padEnd(width[n]))
      .join('   ')
      .trimEnd(),
  )

if (check && missed.length > 0) {
  console.error(`not what is to be reached: ${missed.join(', ')}`)
  process.exitCode = 1
}

/** A busy machine draws late. */
async function newPage() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(300_000)
  return page
}

/** @param {string} residents @param {string} yaml @param {string} wanted */
async function measureFrames(residents, yaml, wanted) {
  const { still, zooming, longest } = await frames(yaml)
  row(`frames a second, ${residents} residents, playing`, `${still}`, wanted)
  row(`frames a second, ${residents} residents, all repainted at each`, `${zooming}`, wanted)
  if (residents === '20,000') row('longest task of the main thread meanwhile', `${longest} ms`, '≤ 50 ms')
}

/** A made-up place, for as long as one likes. */
function place(
  /** @type {number} */ townships,
  /** @type {number} */ communities,
  /** @type {number} */ residents,
  ticks = 12_000,
) {
  return (
    `cogov: 2\nstart: fresh\nname: measured\nplace: { townships: ${townships}, communities: ${communities}, ` +
    `residents: ${residents} }\nticks: ${ticks}\n`
  )
}

/** @param {string} [yaml] a scenario to open by hand, as a file is */
async function open(yaml) {
  const page = await newPage()
  await page.goto(url)
  await page.locator('circle.community').first().waitFor()
  if (!yaml) return page
  await page.getByRole('navigation').getByRole('button', { name: 'Scenario' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from(yaml) })
  const [, ticks] = /ticks: (\d+)/.exec(yaml) ?? []
  await page.waitForFunction(
    (months) => document.querySelector('.month')?.textContent?.replace(',', '').endsWith(`of ${months}`),
    ticks,
  )
  return page
}

/** Everything that is fetched until the page rests, the names of levers among it, but not what is kept for later. */
async function download() {
  const page = await newPage()
  /** @type {Set<string>} */
  const fetched = new Set()
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname))
  await page.goto(url)
  await page.locator('circle.community').first().waitFor()
  await page.waitForLoadState('networkidle')
  const names = [...fetched].map((path) => path.replace(/^\//, '') || 'index.html')
  await page.close()
  const here = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  const kept = names.filter((name) => here.has(name) && name !== 'sw.js')
  return Math.round(
    kept.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000,
  )
}

/** The best of some, as a reader's machine does nothing else. */
async function firstFrame(/** @type {number} */ tries) {
  const times = []
  for (let n = 0; n < tries; n++) {
    const page = await newPage()
    await page.goto(url)
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () =>
              /[1-9]/.test(document.querySelector('.month')?.textContent?.split(/of|，/)[0] ?? '')
                ? resolve(performance.now())
                : requestAnimationFrame(look)
            look()
          }),
      ),
    )
    await page.close()
  }
  return Math.round(Math.min(...times))
}

async function leverTimes(/** @type {number} */ tries) {
  const page = await open()
  const times = []
  for (let n = 0; n < tries; n++) {
    times.push(
      await page.evaluate(
        (value) =>
          new Promise((resolve) => {
            const slider = /** @type {HTMLInputElement} */ (
              document.querySelector('[data-lever=incentives] input[type=range]')
            )
            const shown = () =>
              document.querySelector('.outcome .value')?.textContent +
              (document.querySelector('.month')?.textContent ?? '')
            const before = shown()
            const start = performance.now()
            slider.value = String(value)
            slider.dispatchEvent(new Event('input', { bubbles: true }))
            const look = () => (shown() === before ? requestAnimationFrame(look) : resolve(performance.now() - start))
            requestAnimationFrame(look)
          }),
        0.2 + (n % 5) / 10,
      ),
    )
    await page.waitForTimeout(120)
  }
  await page.close()
  times.sort((a, b) => a - b)
  return { median: Math.round(times[tries >> 1]), worst: Math.round(times[tries - 1]) }
}

/** Frames of a page in which nothing happens, on this machine as it is now. */
async function emptyFrames() {
  const page = await newPage()
  await page.goto('about:blank')
  const count = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now()
        let frames = 0
        const beat = () => {
          frames++
          const spent = performance.now() - start
          if (spent < 1000) requestAnimationFrame(beat)
          else resolve(Math.round((frames * 1000) / spent))
        }
        requestAnimationFrame(beat)
      }),
  )
  await page.close()
  return count
}

async function frames(/** @type {string} */ yaml) {
  const page = await open(yaml)
  await page.waitForTimeout(check ? 500 : 1500)
  const result = await page.evaluate(
    async (span) => {
      let longest = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
      })
      observer.observe({ type: 'longtask' })
      const count = (/** @type {(n: number) => void} */ each) =>
        new Promise((resolve) => {
          const start = performance.now()
          let frames = 0
          const beat = () => {
            each(frames++)
            const spent = performance.now() - start
            if (spent < span) requestAnimationFrame(beat)
            else resolve(Math.round((frames * 1000) / spent))
          }
          requestAnimationFrame(beat)
        })
      const still = await count(() => undefined)
      const ground = /** @type {HTMLElement} */ (document.querySelector('.ground'))
      const { left, top, width, height } = ground.getBoundingClientRect()
      const zooming = await count((n) =>
        ground.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: n % 60 < 30 ? -8 : 8,
            clientX: left + width / 2,
            clientY: top + height / 2,
            bubbles: true,
            cancelable: true,
          }),
        ),
      )
      observer.disconnect()
      return { still, zooming, longest: Math.round(longest) }
    },
    check ? 1500 : 4000,
  )
  await page.close()
  return result
}

/**
 * What the page's own memory holds after garbage is collected, while ten years of 20,000 residents are played again and
 * again.
 */
async function memory(/** @type {number} */ wanted) {
  const page = await open(place(20, 10, 100, 120))
  const session = await page.context().newCDPSession(page)
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return Math.round(usedSize / 1e5) / 10
  }
  const again = page.getByRole('button', { name: 'Play again from the start' })
  // Once through first: what a run leaves to be drawn is held from then on.
  await again.waitFor({ timeout: 600_000 })
  const before = await held()
  for (const end = Date.now() + wanted * 60_000; Date.now() < end; await page.waitForTimeout(1000))
    if (await again.isVisible()) await again.click()
  const after = await held()
  await page.close()
  return { before, after }
}
