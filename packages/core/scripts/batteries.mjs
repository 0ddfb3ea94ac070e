/**
 * Runs public batteries of tests over the engine's random numbers, each order of words that battery.mjs writes:
 *
 *   node packages/core/scripts/batteries.mjs
 *   node packages/core/scripts/batteries.mjs --orders rows,ticks --tests 0,1,2
 *
 * Of the batteries in use, dieharder is a package of Debian; it is run with `-Y 1`, which gives more words to a test that
 * looks weak until it passes or fails. PractRand (`RNG_test`) is run where somebody has built it; TestU01 has no program
 * to be run, and is in no package. Exit code 1 where a test fails. All of it takes about an hour of two cores.
 */
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const WRITER = fileURLToPath(new URL('battery.mjs', import.meta.url))
const ORDERS = 'rows,ticks,purposes,blocks,sequence'
/**
 * All that dieharder itself calls good and that read less than a gigabyte: birthdays, OPERM5, ranks 32×32 and 6×8,
 * bitstream, count the 1s (stream and byte), parking lot, minimum distance, 3d sphere, squeeze, runs, craps, STS monobit,
 * runs and serial, bytes, DCT, fill tree (both).
 */
const TESTS = '0,1,2,3,4,8,9,10,11,12,13,15,16,100,101,102,205,206,207,208'

const COLUMNS = ['test_name', 'ntuple', 'tsamples', 'psamples', 'pvalues', 'assessment']

const { values } = parseArgs({
  options: { orders: { type: 'string', default: ORDERS }, tests: { type: 'string', default: TESTS } },
})

/** @type {Record<string, (order: string) => { name: string, arguments: string[] }[]>} */
const batteries = {
  dieharder: () =>
    values.tests.split(',').map((test) => ({
      name: test,
      arguments: ['-d', test, '-g', '200', '-Y', '1', '-c', ',', ...COLUMNS.flatMap((shown) => ['-D', shown])],
    })),
  RNG_test: () => [{ name: 'standard', arguments: ['stdin32', '-tlmax', '4GB'] }],
}

/**
 * Gives a program the words of an order until it has enough; returns what it says.
 *
 * @param {string} program
 * @param {string[]} options
 * @param {string} order
 * @returns {Promise<string>}
 */
function fed(program, options, order) {
  return new Promise((resolve) => {
    const writer = spawn(process.execPath, [WRITER, order], { stdio: ['ignore', 'pipe', 'inherit'] })
    const reader = spawn(program, options, { stdio: [writer.stdout, 'pipe', 'inherit'] })
    writer.stdout.destroy()
    let text = ''
    reader.stdout.on('data', (part) => {
      text += part
    })
    reader.on('close', () => {
      writer.kill()
      resolve(text)
    })
  })
}

/** @type {Record<string, number>} */
const count = {}
for (const [program, runs] of Object.entries(batteries)) {
  if (spawnSync(program, ['-h']).error) {
    console.log(`${program}: not here, skipped`)
    continue
  }
  for (const order of values.orders.split(',')) {
    for (const { arguments: options } of runs(order)) {
      const text = await fed(program, options, order)
      const lines = text.split('\n').filter((line) => /PASSED|WEAK|FAILED|FAIL/.test(line))
      for (const line of lines) {
        console.log(`${program} ${order}: ${line.trim()}`)
        const word = /FAIL|WEAK|PASSED/.exec(line)?.[0] ?? ''
        count[word] = (count[word] ?? 0) + 1
      }
    }
  }
}
console.log(
  Object.entries(count)
    .map(([word, number]) => `${number} ${word.toLowerCase()}`)
    .join(', '),
)
process.exitCode = count.FAIL ? 1 : 0
