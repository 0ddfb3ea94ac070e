/** What was measured in Beijing (data/README.md), in the terms of the model. */
import { readFileSync } from 'node:fs'
import { tickOf } from './reform.js'

/** Seventh census, 1 November 2020. */
const RESIDENTS = 21.893095

/** @param {string} date @param {string} measure */
function measured(date, measure) {
  const lines = readFileSync(new URL('data/beijing-12345.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const found = lines.map((line) => line.split(',')).find(([when, what]) => when === date && what === measure)
  if (!found) throw new RangeError(`data/beijing-12345.csv has no ${measure} of ${date}`)
  return Number(found[2])
}

/** @param {number[]} values @param {number} from @param {number} to ticks, both included */
const meanOver = (values, from, to) =>
  values.slice(from, to + 1).reduce((sum, value) => sum + value, 0) / (to - from + 1)

/** @typedef {ReturnType<typeof import('./reform.js').simulate>} Course */

/**
 * A cell of data: what was measured, and the same of a simulated course.
 * @typedef {{ name: string, measured: number, of: (course: Course) => number }} Cell
 * @type {Cell[]}
 */
export const FITTED = [
  {
    name: 'resolution, January 2019',
    measured: measured('2019-01', 'resolution_rate'),
    of: ({ resolution }) => resolution[tickOf(2019, 1)],
  },
  {
    name: 'resolution, November 2021',
    measured: measured('2021-11', 'resolution_rate'),
    of: ({ resolution }) => resolution[tickOf(2021, 11)],
  },
  {
    name: 'satisfaction of callers, January 2019',
    measured: measured('2019-01', 'satisfaction_rate'),
    of: ({ satisfaction }) => satisfaction[tickOf(2019, 1)],
  },
  {
    name: 'satisfaction of callers, November 2021',
    measured: measured('2021-11', 'satisfaction_rate'),
    of: ({ satisfaction }) => satisfaction[tickOf(2021, 11)],
  },
  {
    name: 'appeals per resident and month, January 2019 to November 2021',
    measured: measured('2019-01..2021-11', 'appeals_dispatched') / 35 / RESIDENTS,
    of: ({ appeals }) => meanOver(appeals, tickOf(2019, 1), tickOf(2021, 11)),
  },
  {
    name: 'appeals per resident and month, 2020',
    measured: measured('2020', 'requests_dispatched') / 12 / RESIDENTS,
    of: ({ appeals }) => meanOver(appeals, tickOf(2020, 1), tickOf(2020, 12)),
  },
  {
    // Of 2019 only requests are known: appeals are taken to have grown like them.
    name: 'appeals of 2020 relative to 2019',
    measured: measured('2020', 'requests_received') / measured('2019', 'requests_received'),
    of: ({ appeals }) =>
      meanOver(appeals, tickOf(2020, 1), tickOf(2020, 12)) / meanOver(appeals, tickOf(2019, 1), tickOf(2019, 12)),
  },
]

/** What the fit does not see. @type {Cell[]} */
export const PREDICTED = [
  {
    name: 'resolution, December 2024',
    measured: measured('2024-12', 'resolution_rate'),
    of: ({ resolution }) => resolution[tickOf(2024, 12)],
  },
  {
    name: 'satisfaction of callers, December 2024',
    measured: measured('2024-12', 'satisfaction_rate'),
    of: ({ satisfaction }) => satisfaction[tickOf(2024, 12)],
  },
  {
    name: 'requests of 2023 relative to 2020',
    measured: measured('2023', 'requests_received') / measured('2020', 'requests_received'),
    of: ({ appeals }) =>
      meanOver(appeals, tickOf(2023, 1), tickOf(2023, 12)) / meanOver(appeals, tickOf(2020, 1), tickOf(2020, 12)),
  },
  {
    name: 'requests of 2024 relative to 2020',
    measured: measured('2024', 'requests_received') / measured('2020', 'requests_received'),
    of: ({ appeals }) =>
      meanOver(appeals, tickOf(2024, 1), tickOf(2024, 12)) / meanOver(appeals, tickOf(2020, 1), tickOf(2020, 12)),
  },
]
