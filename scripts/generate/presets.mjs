// The presets of examples/presets as a module, where programs and browsers find them. The build calls it.

import { readdirSync, readFileSync } from 'node:fs'

/** In the order in which they are told. */
const ORDER = [
  'failed-state',
  'trust-alone',
  'incentives-alone',
  'participation-alone',
  'supervision-alone',
  'four-together',
  'whistle-low-authority',
  'supervised-to-death',
  'channels-without-capacity',
  'disappearing-community',
  'dual-track',
  'epidemic-month',
  'incentives-withdrawn',
  'committee-election',
  'beijing-reform',
]

export function generate() {
  return { 'packages/core/src/scenario/presets.ts': presetsFile() }
}

const folder = new URL('../../examples/presets/', import.meta.url)
const quoted = (/** @type {string} */ text) => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``

/** @throws Error where the list and the folder do not have the same names */
function presetsFile() {
  const found = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
  const odd = [...found.filter((name) => !ORDER.includes(name)), ...ORDER.filter((name) => !found.includes(name))]
  if (odd.length > 0)
    throw new Error(`in examples/presets or in the list of presets.mjs, but not in both: ${odd.join(', ')}`)
  const entries = ORDER.map((name) => {
    const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
    return `  {\n    name: '${name}',\n    text: ${quoted(text)},\n  },\n`
  })
  return `/** Scenarios to start from. Written by \`npm run generate -- presets\` from the files in examples/presets. */

/** A scenario file that comes with the library. */
export interface Preset {
  /** Name of its file, without the ending. */
  name: string
  /** The file: \`readScenario(text, name)\` makes a scenario of it. */
  text: string
}

export const PRESETS: readonly Preset[] = [
${entries.join('')}]
`
}
