/** The page: static files that work under any path. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colourAmong, paletteCss } from '@cogov/charts'
import { ACTORS, readScenario } from '@cogov/core'
import { committeeNames, findPlace } from '@cogov/places'
import { districtOf } from '@cogov/studies'
import { defineConfig, type Plugin } from 'vite'
import { PRESET_PLACES } from './src/engine/preset-places.ts'
import { PRESETS } from './src/engine/presets.ts'
import { shortName } from './src/engine/short-name.ts'

/** The places of the presets, so that the page need not load the table of all China to begin. */
function places(): Plugin {
  return {
    name: 'places',
    resolveId: (id) => (/^virtual:(more-)?places$/.test(id) ? `\0${id}` : null),
    async load(id) {
      if (!/^\0virtual:(more-)?places$/.test(id)) return null
      const wanted = id.includes('more') ? PRESET_PLACES.slice(1) : PRESET_PLACES.slice(0, 1)
      const districts = wanted.map((place) => [place, districtOf({ place, seed: '' })])
      const names = await Promise.all(
        wanted.map(async (place) => [place, (await committeeNames(findPlace(place))).map(shortName)]),
      )
      return [
        `export const DISTRICTS = ${JSON.stringify(Object.fromEntries(districts))}`,
        `export const NAMES = ${JSON.stringify(Object.fromEntries(names))}`,
      ].join('\n')
    },
  }
}

/** mathjs comes when it is needed. */
function mathjs(): Plugin {
  const shim = join(import.meta.dirname, 'src/engine/mathjs.ts')
  return {
    name: 'mathjs',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'mathjs/number' && importer !== shim ? shim : null),
  }
}

/** Exponential and logarithm are given fixed properties, by a function that brings what no browser needs since 2012. */
function readOnly(): Plugin {
  const file = '\0read-only.cjs'
  return {
    name: 'read only',
    enforce: 'pre',
    resolveId: (id) => (id === '@stdlib/utils-define-nonenumerable-read-only-property' ? file : null),
    load: (id) =>
      id === file ? 'module.exports = (of, name, value) => Object.defineProperty(of, name, { value })' : null,
  }
}

/** The first preset as a value, and yaml only when a text is met. */
function firstScenario(): Plugin {
  const shim = join(import.meta.dirname, 'src/engine/yaml.ts')
  return {
    name: 'first scenario',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'virtual:first') return '\0first'
      return id === 'yaml' && importer !== shim ? shim : null
    },
    load(id) {
      if (id !== '\0first') return null
      const { scenario, problems } = readScenario(PRESETS[0]?.yaml ?? '', 'the first preset')
      if (!scenario) throw new Error(problems[0]?.message)
      return `export const FIRST = ${JSON.stringify(scenario)}`
    },
  }
}

/** English names of what the model declares, without meanings and reasons: declarations bring these themselves. */
function englishNames(): Plugin {
  return {
    name: 'english names',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/compiled/en-model.ts')) return null
      const texts = JSON.parse(
        code.slice(code.indexOf('{', code.indexOf('export default')), code.lastIndexOf('}') + 1),
      ) as Record<string, unknown>
      const names = Object.entries(texts).filter(([key]) => !/\.(meaning|why)$/.test(key))
      return `export default ${JSON.stringify(Object.fromEntries(names))}`
    },
  }
}

/** The colours that charts and reports have, and those of the kinds of actors, before the page's own style. */
function palette(): Plugin {
  const actors = ACTORS.map(({ name }) => `--cogov-actor-${name}:var(--cogov-${colourAmong(ACTORS, name)})`)
  return {
    name: 'palette',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/style/base.css') ? `${paletteCss()}\n:root{${actors.join(';')}}\n${code}` : null,
  }
}

/** A service worker that keeps every file of this build, so that the page works without a network. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const folder = join(import.meta.dirname, 'public')
      const files = ['index.html', ...readdirSync(folder), ...Object.keys(bundle)]
      const kept = [...new Set(files)].filter((name) => name !== 'sw.js' && !name.endsWith('.map')).sort()
      const hash = createHash('sha256')
      for (const name of Object.keys(bundle).sort()) hash.update(name)
      for (const name of readdirSync(folder)) hash.update(readFileSync(join(folder, name)))
      const worker = readFileSync(join(import.meta.dirname, 'src/service-worker.js'), 'utf8')
      const list = `const FILES = ${JSON.stringify(kept)}\nconst BUILD = '${hash.digest('hex').slice(0, 16)}'\n`
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: list + worker })
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [mathjs(), readOnly(), firstScenario(), englishNames(), palette(), places(), offline()],
  resolve: {
    conditions: ['source', 'module', 'browser', 'production'],
    // Texts are parsed when the catalogues are compiled.
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  worker: { format: 'es', plugins: () => [mathjs(), readOnly(), firstScenario(), places()] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // The policy allows no scripts in the page itself, and fonts or pictures from nowhere else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
