/** What `cogov compare --out` wrote, as a report reads it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Rest, type Scenario, VERSION } from '@cogov/core'
import { type Message, messageAt } from '@cogov/engine/messages'
import type { Attribution, Comparison } from '@cogov/studies'
import type { ComparedOutcome, Cost, DesignSeries, Equity, Robustness } from '@cogov/studies/compare'
import { WrongInput } from '../input/failure.ts'
import { message } from './errors.english.ts'

export interface StoredComparison {
  cogov: string
  command: 'compare'
  invocation?: string[]
  stopped: boolean
  scenarios: Scenario[]
  runs: {
    replicate: number
    scenario: string
    seed: string
    ticks: number
    hash: string
    place: string
    residents: number
    /** Absent in folders from before there were samples. */
    simulated?: number
    /** Absent where the place began fresh. */
    rest?: Rest
  }[]
  summary: {
    /** What the answer is about. */
    outcome: string
    outcomes: ComparedOutcome[]
    costs: Cost[]
    equity: Equity[]
    series: DesignSeries[]
    /** By design; folders of older comparisons have neither. */
    ties?: Comparison['ties']
    typical?: Comparison['typical']
    robustness?: Robustness
    attribution?: StoredAttribution
  }
}

/** Of one scenario of the comparison. */
export interface StoredAttribution extends Attribution {
  scenario: string
}

/** @throws WrongInput where the folder holds no comparison of this version */
export async function readComparison(folder: string): Promise<StoredComparison> {
  const file = join(folder, 'run.json')
  const found = await stat(folder).catch(() => undefined)
  if (!found) throw wrong(folder, message('report.no_folder'))
  if (!found.isDirectory()) throw wrong(folder, message('report.is_file'))
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw wrong(folder, message('report.no_run', { folder }))
  const stored = parsed(text)
  if (!stored || typeof stored.cogov !== 'string') throw wrong(file, message('report.not_ours'))
  if (stored.command !== 'compare') throw wrong(file, message('report.one_run', { folder }))
  if (stored.cogov !== VERSION || !stored.summary?.series || !stored.summary.costs || !stored.summary.equity)
    throw wrong(file, message('report.other_version', { found: stored.cogov, version: VERSION, folder }))
  if (stored.scenarios.length < 2) throw wrong(file, message('report.one_scenario'))
  return stored
}

const wrong = (where: string, what: Message): WrongInput => new WrongInput([messageAt(where, what)])

function parsed(text: string): StoredComparison | undefined {
  try {
    return JSON.parse(text) as StoredComparison
  } catch {
    return undefined
  }
}
