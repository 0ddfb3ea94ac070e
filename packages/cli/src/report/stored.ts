/** What `cogov compare --out` wrote, as a report reads it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Scenario, VERSION } from '@cogov/core'
import type { Attribution, Comparison } from '@cogov/studies'
import type { ComparedOutcome, Cost, DesignSeries, Equity, Robustness } from '@cogov/studies/compare'
import { WrongInput } from '../input/failure.ts'

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
  if (!found) throw new WrongInput([`${folder}: no such folder`])
  if (!found.isDirectory())
    throw new WrongInput([`${folder}: is a file; a report is made of the folder that cogov compare --out wrote`])
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new WrongInput([`${folder}: holds no run.json; write one with cogov compare … --out ${folder}`])
  const stored = parsed(text)
  if (!stored || typeof stored.cogov !== 'string') throw new WrongInput([`${file}: is not what cogov writes`])
  if (stored.command !== 'compare')
    throw new WrongInput([`${file}: holds one run; a report compares: cogov compare FILE FILE --out ${folder}`])
  if (stored.cogov !== VERSION || !stored.summary?.series || !stored.summary.costs || !stored.summary.equity)
    throw new WrongInput([
      `${file}: was written by cogov ${stored.cogov}, this is ${VERSION}; compare again with --out ${folder}`,
    ])
  if (stored.scenarios.length < 2) throw new WrongInput([`${file}: holds one scenario; a report compares at least two`])
  return stored
}

function parsed(text: string): StoredComparison | undefined {
  try {
    return JSON.parse(text) as StoredComparison
  } catch {
    return undefined
  }
}
