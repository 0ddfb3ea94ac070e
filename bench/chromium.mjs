// The same bundle in Node and in Chromium, in turn.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromiumFlags } from '../scripts/chromium.mjs'
import { alternate } from './measure.mjs'

const at = (/** @type {string} */ path) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))

// What both run. In the page the clock is coarse, so several ticks are timed together; the first half warms up.
const PROGRAM = `
import { createSimulation } from '@cogov/core'
import { median } from ${at('measure.mjs')}
import { benchDistrict, benchScenario } from ${at('scenario.mjs')}

globalThis.cogovBench = (residents, ticks) => {
  const simulation = createSimulation(benchScenario('everything', ticks), benchDistrict(residents))
  const times = []
  while (simulation.world.tick < ticks) {
    const start = performance.now()
    for (let k = 0; k < 5; k++) simulation.step()
    times.push(((performance.now() - start) * 1e6) / residents / 5)
  }
  return { time: median(times.slice(times.length / 2)), hash: simulation.world.hash() }
}
`

/**
 * @param {import('../scripts/chromium.mjs').Chromium} found
 * @param {number} residents
 * @param {number} ticks a multiple of 10
 * @param {number} turns
 */
export async function besideChromium(found, residents, ticks, turns) {
  const { chromium } = await import('playwright')
  const folder = mkdtempSync(join(tmpdir(), 'cogov-bench-'))
  const browser = await chromium.launch({
    executablePath: found.path,
    args: chromiumFlags,
    env: { ...process.env, ...found.env },
  })
  try {
    const bundle = await bundled(folder)
    await import(pathToFileURL(bundle).href)
    const page = await browser.newPage()
    await page.addScriptTag({ content: readFileSync(bundle, 'utf8'), type: 'module' })
    await page.waitForFunction('"cogovBench" in globalThis')
    const results = await alternate(turns, {
      node: () => /** @type {any} */ (globalThis).cogovBench(residents, ticks),
      chromium: () => page.evaluate(`cogovBench(${residents}, ${ticks})`),
    })
    const hashes = new Set(Object.values(results).flatMap((all) => all.map(({ hash }) => hash)))
    const [node, chromium] = [results.node, results.chromium].map((all) => all.map(({ time }) => time))
    return { node, chromium, same: hashes.size === 1, version: browser.version() }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function bundled(/** @type {string} */ folder) {
  const { build } = await import('vite')
  const entry = join(folder, 'entry.mjs')
  writeFileSync(entry, PROGRAM)
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@cogov/core': fileURLToPath(new URL('../packages/core/dist/index.js', import.meta.url)) } },
    build: {
      outDir: join(folder, 'out'),
      lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' },
    },
  })
  return join(folder, 'out', 'bundle.mjs')
}
