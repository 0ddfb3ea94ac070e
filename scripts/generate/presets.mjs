// The presets of examples/presets as a module, where programs and browsers find them. The build calls it.

import { readdirSync, readFileSync } from 'node:fs'

/** In the order in which they are told, with their Chinese titles. */
const ORDER = {
  'failed-state': '失灵状态',
  'trust-alone': '只有信任',
  'incentives-alone': '只有激励',
  'participation-alone': '只有参与',
  'supervision-alone': '只有监督',
  'four-together': '四种机制并用',
  'whistle-low-authority': '权力不足的吹哨报到',
  'supervised-to-death': '被监督压垮的乡镇',
  'channels-without-capacity': '有渠道而无能力',
  'disappearing-community': '消失的社区',
  'dual-track': '乡贤双轨治理',
  'epidemic-month': '疫情之月',
  'incentives-withdrawn': '成功之后撤去激励',
  'committee-election': '两委选举',
  'beijing-reform': '北京改革2017–2024',
}

export function generate() {
  return { 'packages/core/src/scenario/presets.ts': presetsFile() }
}

const folder = new URL('../../examples/presets/', import.meta.url)
const quoted = (/** @type {string} */ text) => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``

/** @throws Error where the list and the folder do not have the same names */
function presetsFile() {
  const found = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
  const names = Object.keys(ORDER)
  const odd = [...found.filter((name) => !names.includes(name)), ...names.filter((name) => !found.includes(name))]
  if (odd.length > 0)
    throw new Error(`in examples/presets or in the list of presets.mjs, but not in both: ${odd.join(', ')}`)
  const entries = Object.entries(ORDER).map(([name, chinese]) => {
    const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
    return `  {\n    name: '${name}',\n    chinese: '${chinese}',\n    text: ${quoted(text)},\n  },\n`
  })
  return `/** Scenarios to start from. Written by \`npm run generate -- presets\` from the files in examples/presets. */

/** A scenario file that comes with the library. */
export interface Preset {
  /** Name of its file, without the ending. */
  name: string
  /** Title in Chinese; the English one is the scenario’s name. */
  chinese: string
  /** The file: \`readScenario(text, name)\` makes a scenario of it. */
  text: string
}

export const PRESETS: readonly Preset[] = [
${entries.join('')}]
`
}
