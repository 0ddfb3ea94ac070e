// Every generator, in the order in which one may need what another makes. A generator is a module with one function,
// `generate`, that returns contents by their paths from the root of the repository (undefined for a file that should
// not be there) and writes nothing itself.

/**
 * @typedef {Record<string, string | Uint8Array | undefined>} Files
 * @typedef {object} Generator
 * @property {string} name
 * @property {string} makes
 * @property {() => Promise<{ generate: (parts: string[]) => Files | Promise<Files> }>} load
 * @property {boolean} [compiled] whether it asks the compiled packages
 * @property {string} [slow] why it runs only when it is named, or with --all
 */

/** @type {Generator[]} */
export const GENERATORS = [
  // The build calls these six where something that they are made of is newer (scripts/setup.mjs).
  { name: 'presets', makes: 'packages/core/src/scenario/presets.ts', load: () => import('./presets.mjs') },
  { name: 'questions', makes: 'packages/studies/src/exam/written.ts', load: () => import('./questions.mjs') },
  { name: 'trees', makes: 'packages/core/src/assembly/trees.ts', load: () => import('./trees.mjs') },
  { name: 'english', makes: 'packages/language/locales/en', load: () => import('./english.mjs') },
  { name: 'help', makes: 'packages/language/locales/en/help.json', compiled: true, load: () => import('./help.mjs') },
  { name: 'catalogues', makes: 'packages/language/src/compiled', load: () => import('./catalogues.mjs') },

  { name: 'house', makes: 'docs/figures/house.svg', load: () => import('./house.mjs') },
  { name: 'scenario-docs', makes: 'docs/scenario.md', compiled: true, load: () => import('./scenario-docs.mjs') },
  { name: 'study-docs', makes: 'docs/studies.md', compiled: true, load: () => import('./study-docs.mjs') },
  { name: 'model-docs', makes: 'docs/model', compiled: true, load: () => import('./model-docs.mjs') },
  {
    name: 'figures',
    makes: 'docs/figures',
    compiled: true,
    slow: 'half a minute',
    load: () => import('./figures.mjs'),
  },
  {
    name: 'verification',
    makes: 'docs/verification/figures',
    compiled: true,
    slow: 'a minute',
    load: () => import('./verification.mjs'),
  },
  {
    name: 'patterns',
    makes: 'docs/patterns/figures',
    compiled: true,
    slow: 'minutes',
    load: () => import('./patterns.mjs'),
  },
  {
    name: 'moments',
    makes: 'docs/model/reference-moments.csv',
    compiled: true,
    slow: 'two minutes',
    load: () => import('./moments.mjs'),
  },
  { name: 'world', makes: 'packages/world/data', load: () => import('../world/build.mjs') },
  {
    name: 'places',
    makes: 'packages/places/data',
    slow: 'a download of 24 MB',
    load: () => import('../places/build.mjs'),
  },
  {
    name: 'other-names',
    makes: 'packages/places/data/other-names.txt',
    load: () => import('../places/other-names.mjs'),
  },
]
