import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags } from './scripts/chromium.mjs'

// The same tests' language in two places: *.test.ts runs in Node, *.browser.test.ts in Chromium. Both read the sources
// of the packages (the "source" condition of their exports). Worker threads and commands run what is built, so that is
// built first.
const source = {
  resolve: { conditions: ['source', 'import', 'module', 'default'] },
  ssr: { resolve: { conditions: ['source', 'import', 'module', 'node', 'default'] } },
}

/** The packages as they are published: packed, installed and run outside of the workspace, which takes a minute. */
const TARBALLS = ['tests/packages/tarballs.test.ts']

/** A third language, which the guide's test adds (scripts/contributing.mjs). */
const FRENCH = ['tests/language/french/*.test.ts']

/** Tests that replace modules of Node, which must not have been loaded before. */
const ALONE = ['tests/power-cut/power.test.ts']

/** Of all random cases: the same in continuous integration, another one in each run elsewhere (see tests/seed.ts). */
const { CI, FAST_CHECK_SEED = CI ? '1' : String(Math.floor(Math.random() * 2 ** 31)) } = process.env
const seeded = { setupFiles: ['tests/seed.ts'], env: { FAST_CHECK_SEED } }

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          ...seeded,
          name: 'node',
          globalSetup: 'scripts/compile-first.mjs',
          // One process for all files: it loads and compiles once. What files share then are caches, each kept under
          // all that its values depend on: parsed texts, assembled models (simulate.ts), networks (shard.ts), places.
          // Freed memories are zeroed before they are used again. So the files' order does not matter:
          // `--sequence.shuffle.files`.
          isolate: false,
          // Nothing here is timed by the clock: how long it takes depends on what else the machine does.
          testTimeout: 0,
          hookTimeout: 0,
          include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'examples/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/*.browser.test.ts',
            '**/*.page.test.ts',
            ...ALONE,
            ...TARBALLS,
            ...FRENCH,
          ],
        },
      },
      {
        ...source,
        test: { name: 'node-alone', testTimeout: 0, hookTimeout: 0, include: ALONE },
      },
      {
        ...source,
        test: { name: 'french', testTimeout: 0, hookTimeout: 0, include: FRENCH },
      },
      {
        test: { name: 'tarballs', testTimeout: 0, hookTimeout: 0, include: TARBALLS },
      },
      {
        ...source,
        test: {
          // The built browser application, driven as a person would.
          name: 'page',
          // A busy machine draws late: what is waited for may take its time, and nothing is timed here. After so long
          // it does not come any more.
          testTimeout: 0,
          hookTimeout: 0,
          expect: { poll: { timeout: 300_000 } },
          include: ['packages/visualizer/src/e2e/*.page.test.ts'],
          // One browser at a time: it needs the cores for its workers.
          fileParallelism: false,
          // Files share nothing but what they import, which then is loaded once.
          isolate: false,
        },
      },
      {
        ...source,
        test: {
          name: 'chromium',
          testTimeout: 0,
          hookTimeout: 0,
          include: ['packages/*/src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: 600_000,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
                args: chromiumFlags,
              },
            }),
          },
        },
      },
    ],
  },
})
