// Vitest, kept running: it loads its tools once, and then runs a file of tests with one mutant after the other.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { root } from '../steps.mjs'
import { instrumented } from './mutants.mjs'

/**
 * Which mutants a file of tests reached: outside of tests, and in each; and how often its loops turned.
 * @typedef {{ always: number[], tests: { test: string, mutants: number[] }[], turns: number }} Reached
 */

const escaped = (/** @type {string} */ name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/**
 * @param {{ folder: string, mutants: readonly import('./mutants.mjs').Mutant[], sources: Map<string, string> }} what
 * folder: where it and the tests tell each other what is on and what was reached
 */
export async function openSession({ folder, mutants, sources }) {
  const conditions = ['source', 'import', 'module', 'node', 'default']
  const reporters = [{}]
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      // Threads: what the tests work is then counted as this process's time.
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      fileParallelism: false,
      testTimeout: 0,
      hookTimeout: 0,
      bail: 1,
      include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/*.browser.test.ts', '**/*.page.test.ts'],
      setupFiles: [join(root, 'tests/seed.ts'), join(root, 'scripts/mutate/setup.mjs')],
      env: { COGOV_MUTATE: folder, CI: 'true' },
      reporters: /** @type {any} */ (reporters),
    },
    {
      logLevel: 'silent',
      resolve: { conditions },
      ssr: { resolve: { conditions } },
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          load(id) {
            const file = id.replace(/\?.*/, '').slice(root.length)
            const source = sources.get(file)
            return source === undefined
              ? null
              : instrumented(
                  file,
                  source,
                  mutants.filter((one) => one.file === file),
                )
          },
        },
      ],
    },
  )
  const specifications = await vitest.globTestSpecifications()

  return {
    files: specifications.map(({ moduleId }) => moduleId.slice(root.length)),
    close: () => vitest.close(),

    /**
     * Runs one file of tests.
     * @param {string} file
     * @param {number} mutant which one is on; -1 for none
     * @param {{ most?: number, tests?: readonly string[] }} [limits] most: turns of loops after which it is given up;
     *   tests: only those of these names
     * @returns {Promise<{ ok: boolean, reached: Reached, isOver: boolean, error: string }>}
     */
    async run(file, mutant, { most, tests } = {}) {
      const told = join(folder, 'reached.json')
      rmSync(told, { force: true })
      writeFileSync(join(folder, 'now.json'), JSON.stringify({ mutant, most: most ?? null }))
      const specification = specifications.filter(({ moduleId }) => moduleId === join(root, file))
      vitest.state.filesMap.clear()
      if (tests) vitest.setGlobalTestNamePattern(new RegExp(`^(?:${tests.map(escaped).join('|')})$`))
      else vitest.resetGlobalTestNamePattern()
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specification)
      const ok = testModules.length > 0 && testModules.every((one) => one.ok()) && unhandledErrors.length === 0
      /** @type {Reached} */
      let reached = { always: [], tests: [], turns: 0 }
      try {
        reached = JSON.parse(readFileSync(told, 'utf8'))
      } catch {
        // A file that does not load tells nothing.
      }
      const ran = testModules
        .flatMap((one) => [...one.children.allTests()])
        .filter((one) => one.result().state !== 'skipped')
      if (ok && ran.length === 0) throw new Error(`no test of ${file} is called ${tests}`)
      const failed = testModules.flatMap((one) => [...one.children.allTests('failed')])
      const error = [
        ...failed.map((one) => `${one.fullName}: ${one.result().errors?.[0]?.message}`),
        ...testModules.flatMap((one) => one.errors().map(({ message }) => message)),
      ].join('\n')
      return { ok, reached, isOver: most !== undefined && reached.turns > most, error }
    },
  }
}
