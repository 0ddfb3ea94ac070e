// Measures the built page in headless Chromium and prints the figures that it is to reach.
//   node packages/visualizer/scripts/measure.mjs               in about a minute
//   node packages/visualizer/scripts/measure.mjs --minutes 10  with ten minutes for the memory

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs'
import { serve } from './serve.mjs'

const at = process.argv.indexOf('--minutes')
const minutes = at < 0 ? 0.5 : Number(process.argv[at + 1])

const found = await findChromium()
if (!found) process.exit(1)
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...found.env },
  args: [...chromiumFlags, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
})
const folder = fileURLToPath(new URL('../dist/app/', import.meta.url))
const { url, close } = await serve(folder)
/** @type {[string, string, string][]} */
const rows = []

rows.push(['initial download, compressed', `${await download()} KB`, '≤ 200 KB'])
rows.push(['navigation to the first moving frame', `${await firstFrame()} ms`, '≤ 1500 ms'])
const lever = await leverTimes()
rows.push(['lever to visible change, median (worst of 20)', `${lever.median} (${lever.worst}) ms`, '≤ 100 ms'])
rows.push(['frames a second, an empty page', `${await emptyFrames()}`, 'what the machine can do'])
for (const [residents, end, wanted] of /** @type {const} */ ([
  ['20,000', place(20, 10, 100), '60'],
  ['100,000', place(20, 25, 200), '40'],
])) {
  const { still, zooming, longest } = await frames(end)
  rows.push([`frames a second, ${residents} residents, playing`, `${still}`, wanted])
  rows.push([`frames a second, ${residents} residents, all repainted at each`, `${zooming}`, wanted])
  if (residents === '20,000') rows.push(['longest task of the main thread meanwhile', `${longest} ms`, '≤ 50 ms'])
}
const { before, after } = await memory(minutes)
rows.push([`memory over ${minutes} minutes, 20,000 residents`, `${before} → ${after} MB`, 'flat'])
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

/** A made-up place, for as long as one likes. */
function place(/** @type {number} */ townships, /** @type {number} */ communities, /** @type {number} */ residents) {
  return `cogov: 1\nname: measured\nplace: { townships: ${townships}, communities: ${communities}, residents: ${residents} }\nticks: 12000\n`
}

/** @param {string} [yaml] a scenario to open by hand, as a file is */
async function open(yaml) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('circle.community').first().waitFor()
  if (!yaml) return page
  await page.getByRole('navigation').getByRole('button', { name: 'Scenario' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from(yaml) })
  await page.waitForFunction(() => /of 12,?000/.test(document.querySelector('.month')?.textContent ?? ''), undefined, {
    timeout: 60_000,
  })
  return page
}

/** Everything that is fetched before the first frame. */
async function download() {
  const page = await browser.newPage()
  /** @type {Set<string>} */
  const fetched = new Set()
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname))
  await page.goto(url)
  await page.locator('circle.community').first().waitFor()
  const names = [...fetched].map((path) => path.replace(/^\//, '') || 'index.html')
  await page.close()
  const here = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  const kept = names.filter((name) => here.has(name) && name !== 'sw.js')
  return Math.round(
    kept.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1000,
  )
}

/** Best of five, as a reader's machine does nothing else. */
async function firstFrame() {
  const times = []
  for (let n = 0; n < 5; n++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
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

async function leverTimes() {
  const page = await open()
  const times = []
  for (let n = 0; n < 20; n++) {
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
  return { median: Math.round(times[10]), worst: Math.round(times[19]) }
}

/** Frames of a page in which nothing happens, on this machine as it is now. */
async function emptyFrames() {
  const page = await browser.newPage()
  await page.goto('about:blank')
  const count = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now()
        let frames = 0
        const beat = () => {
          frames++
          const spent = performance.now() - start
          if (spent < 3000) requestAnimationFrame(beat)
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
  await page.waitForTimeout(1500)
  const result = await page.evaluate(async () => {
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
          if (spent < 4000) requestAnimationFrame(beat)
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
  })
  await page.close()
  return result
}

/** What the page's own memory holds after garbage is collected, while 20,000 residents are played. */
async function memory(/** @type {number} */ wanted) {
  const page = await open(place(20, 10, 100))
  const session = await page.context().newCDPSession(page)
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return Math.round(usedSize / 1e5) / 10
  }
  await page.waitForTimeout(5000)
  const before = await held()
  await page.waitForTimeout(wanted * 60_000)
  const after = await held()
  await page.close()
  return { before, after }
}
