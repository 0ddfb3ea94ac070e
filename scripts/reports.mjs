// Makes reports as a policy team would, and looks at each in Chromium: widths, themes, languages, keyboard, what a
// screen reader hears, print, hostile names. What is seen there is checked, not the text of the file.
//   node scripts/reports.mjs [FOLDER]    keeps the reports, and a picture of each, in the folder
// The reports of the first comparison and of a study are left in examples/reports, to be looked at.

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { chromiumFlags, findChromium } from './chromium.mjs'
import { run } from './steps.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGUAGES = /** @type {const} */ (['en', 'zh'])
const WIDTHS = [320, 800, 1600]
const THEMES = /** @type {const} */ (['light', 'dark'])
const TAGS = "<img src=x onerror=document.title='run'><script>document.title='run'</script>"
const HOSTILE = `${TAGS} ${'very '.repeat(12)}long =1+1`

const MAIN = ['pinggu', 'study']
const LEFT = 'examples/reports'

const keep = process.argv[2]
const folder = keep ?? mkdtempSync(join(tmpdir(), 'cogov-reports-'))
/** @type {string[]} */
const problems = []
let checks = 0

/** @param {boolean} holds @param {string} problem */
function check(holds, problem) {
  checks++
  if (!holds) problems.push(problem)
}

const found = await findChromium()
if (!found) process.exit(1)
mkdirSync(folder, { recursive: true })
mkdirSync(LEFT, { recursive: true })
const browser = await chromium.launch({
  executablePath: found.path,
  args: chromiumFlags,
  env: { ...process.env, ...found.env },
})
try {
  for (const [name, make] of Object.entries(reports())) {
    const made = await make()
    if (!made) continue
    for (const language of LANGUAGES) {
      const file = join(folder, `${name}-${language}.html`)
      if (!(await cogov('report', made, '--out', file, '--lang', language))) continue
      if (MAIN.includes(name)) copyFileSync(file, join(LEFT, `${name}-${language}.html`))
      await look(name, file, language)
    }
  }
} finally {
  await browser.close()
  if (keep === undefined) rmSync(folder, { recursive: true })
}
for (const problem of problems) console.log(problem)
console.log(`${checks - problems.length} of ${checks} checks of reports hold`)
process.exitCode = problems.length > 0 ? 1 : 0

/**
 * Each makes what a report is made of, and gives its folder.
 * @returns {Record<string, () => Promise<string | undefined>>}
 */
function reports() {
  const pinggu = ['no-incentive', 'money', 'recognition'].map((name) => `examples/pinggu/${name}.yaml`)
  return {
    pinggu: () => compare('pinggu', pinggu, ['--set', 'sample=100', '--replicates', '4', '--robustness', '5']),
    hostile: () => {
      const files = [
        HOSTILE,
        `${HOSTILE} two`,
        '\u{1f9d1}\u200d\u{1f33e} 名字很长很长很长很长很长很长很长很长很长很长很长很长很长很长',
      ].map((name, n) => {
        const file = join(folder, `hostile-${n}.yaml`)
        const levers = n === 0 ? '' : `mechanisms: { incentives: { reward: ${n} } }\n`
        writeFileSync(
          file,
          `cogov: 2\nstart: fresh\nname: ${JSON.stringify(name)}\nplace: { residents: 20 }\nticks: 12\n${levers}`,
        )
        return file
      })
      return compare('hostile', files, ['--replicates', '3'])
    },
    study: async () => {
      const out = join(folder, 'study')
      return (await cogov('sweep', 'examples/pinggu/rewards-study.yaml', '--out', out, '--quiet')) ? out : undefined
    },
    // One replicate, one month: everything that a report could say is missing.
    least: () => compare('least', pinggu.slice(0, 2), ['--replicates', '1', '--ticks', '1']),
  }
}

/** @param {string} name @param {string[]} files @param {string[]} options */
async function compare(name, files, options) {
  const out = join(folder, name)
  return (await cogov('compare', ...files, ...options, '--out', out, '--quiet')) ? out : undefined
}

async function cogov(/** @type {string[]} */ ...words) {
  const { ok, output } = await run(['node', 'packages/cli/bin/cogov.js', ...words])
  check(ok, `cogov ${words.join(' ')} failed\n${output}`)
  return ok
}

/** @param {string} name @param {string} file @param {'en' | 'zh'} language */
async function look(name, file, language) {
  const bytes = readFileSync(file).length
  check(bytes < 2e6, `${name}-${language}: ${bytes} bytes`)
  const page = await browser.newPage()
  page.setDefaultTimeout(300_000)
  /** @type {string[]} */
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => check(false, `${name}-${language}: a dialog says ${dialog.message()}`))
  page.on('pageerror', (error) => check(false, `${name}-${language}: ${error.message}`))
  await page.goto(pathToFileURL(file).href)
  // What opening it takes is counted, as a busy machine takes its time: it has no scripts, and so many elements.
  const elements = await page.locator('*').count()
  check(elements < 20_000, `${name}-${language}: ${elements} elements`)
  await page.evaluate(axe)
  // The main reports are looked at in every way; the odd ones where there is least room.
  for (const width of MAIN.includes(name) ? WIDTHS : WIDTHS.slice(0, 1)) {
    for (const theme of MAIN.includes(name) ? THEMES : THEMES.slice(0, 1)) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme })
      const where = `${name}-${language} at ${width} pixels, ${theme}`
      const seen = await page.evaluate(layout)
      check(seen.wider <= 0, `${where}: ${seen.wider} pixels wider than the screen`)
      check(seen.overlaps.length === 0, `${where}: labels overlap: ${seen.overlaps.join('; ')}`)
      const violations = await page.evaluate(violationsOfAxe)
      check(violations.length === 0, `${where}: ${violations.join('; ')}`)
      if (keep !== undefined)
        await page.screenshot({ path: join(folder, `${name}-${language}-${width}-${theme}.png`), fullPage: true })
    }
  }
  await keyboard(page, `${name}-${language}`)
  check(
    (await page.title()) !== 'run' && (await page.locator('main img, main script').count()) === 0,
    `${name}-${language}: a name was run`,
  )
  const heard = await page.locator('main').ariaSnapshot()
  for (const part of ['heading', 'table', 'row', 'img "'])
    check(heard.includes(part), `${name}-${language}: a screen reader hears no ${part}`)
  const paper = await page.pdf({ preferCSSPageSize: true })
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  check(pages >= 2 && pages <= 15, `${name}-${language}: prints on ${pages} pages`)
  check(asked.length === 1, `${name}-${language}: asks for ${asked.slice(1).join(', ')}`)
  await page.close()
}

/** In the page: how much wider it is than the screen, and which labels of shown drawings lie on each other. */
function layout() {
  const overlaps = []
  for (const svg of document.querySelectorAll('svg')) {
    if (svg.getBoundingClientRect().width === 0) continue
    const texts = [...svg.querySelectorAll('text')].map((node) => ({
      text: node.textContent,
      box: node.getBoundingClientRect(),
    }))
    for (const [n, a] of texts.entries()) {
      for (const b of texts.slice(n + 1)) {
        const [apartX, apartY] = [
          Math.max(a.box.left, b.box.left) - Math.min(a.box.right, b.box.right),
          Math.max(a.box.top, b.box.top) - Math.min(a.box.bottom, b.box.bottom),
        ]
        // A line's box is a little higher than its letters.
        if (apartX < -1 && apartY < -0.35 * Math.min(a.box.height, b.box.height))
          overlaps.push(`“${a.text}” and “${b.text}”`)
      }
    }
  }
  return { wider: document.documentElement.scrollWidth - window.innerWidth, overlaps }
}

/** In the page, where axe is. */
async function violationsOfAxe() {
  const { axe: runner } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis))
  const { violations } = await runner.run(document, { resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/**
 * With Tab alone every place that can be opened or scrolled is reached, and it is seen where one is.
 * @param {import('playwright').Page} page @param {string} name
 */
async function keyboard(page, name) {
  const places = await page
    .locator('summary, .cogov-scroll')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur())
  let reached = 0
  for (let n = 0; n < places; n++) {
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const at = document.activeElement
      return at !== null && at !== document.body && Number.parseFloat(getComputedStyle(at).outlineWidth) >= 2
    })
    if (shown) reached++
  }
  check(reached === places, `${name}: Tab shows ${reached} of ${places} places`)
  await page.evaluate(() => document.querySelector('summary')?.focus())
  await page.keyboard.press('Enter')
  check(await page.evaluate(() => document.querySelector('details')?.open === true), `${name}: Enter does not open`)
}
