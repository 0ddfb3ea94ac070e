// The same bundle in Node and in Chromium.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs'

const PROGRAM = `
import { createSimulation } from '@cogov/core'
import { benchDistrict, benchScenario, median } from '${new URL('scenario.mjs', import.meta.url).pathname}'
globalThis.measure = (residents, ticks) => {
  const simulation = createSimulation(benchScenario(ticks), benchDistrict(residents))
  const times = []
  while (simulation.world.tick < ticks) {
    const start = performance.now()
    for (let k = 0; k < 5; k++) simulation.step()
    times.push(((performance.now() - start) * 1e6) / residents / 5)
  }
  return { ns: median(times.slice(times.length / 2)), hash: simulation.world.hash() }
}
`

/** Nanoseconds a resident and tick in both, or why there is nothing to compare. */
export async function inChromium(residents, ticks) {
  const executablePath = await findChromium()
  if (!executablePath) return 'skipped, no Chromium can be had'
  const [{ build }, { chromium }] = await Promise.all([import('vite'), import('playwright')])
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  try {
    const entry = join(folder, 'entry.mjs')
    writeFileSync(entry, PROGRAM)
    const alias = { '@cogov/core': new URL('../packages/core/dist/index.js', import.meta.url).pathname }
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
      build: { outDir: join(folder, 'out'), lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' } },
    })
    const bundle = join(folder, 'out', 'bundle.mjs')
    await import(pathToFileURL(bundle).href)
    const browser = await chromium.launch({
      executablePath: executablePath.path ?? executablePath,
      args: chromiumFlags,
      headless: true,
    })
    const page = await browser.newPage()
    await page.addScriptTag({ content: readFileSync(bundle, 'utf8'), type: 'module' })
    await page.waitForFunction(() => 'measure' in globalThis)
    const pairs = []
    for (let k = 0; k < 3; k++) {
      pairs.push([
        globalThis.measure(residents, ticks),
        await page.evaluate(([r, t]) => globalThis.measure(r, t), [residents, ticks]),
      ])
    }
    await browser.close()
    const middle = (which) => pairs.map((pair) => pair[which].ns).sort((a, b) => a - b)[1]
    return { node: middle(0), chromium: middle(1), same: pairs.every(([a, b]) => a.hash === b.hash) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
