/** How the runs of a study are cut into parts: always the same way, so that a study's files are the same everywhere. */
import { districtOf, simulatedOf } from '../run/district.ts'
import { monthsOf } from '../run/months.ts'
import { type Folder, partFiles, partName } from '../store/folder.ts'
import { placesIn } from '../study/runs.ts'
import type { Study } from '../study/study.ts'

/** Work that a part should be, in months of residents: about a second. */
const PART = 3e7
/** What a run costs beside its months, in the same measure: setting it up takes as long as this. */
const SET_UP = 1e5
const MONTHS_TO_MAKE = 30
const MAX_RUNS = 1000

/** Residents of the largest place that a study simulates; none where its model is another one. */
export function largestPlace(study: Study): number {
  if (study.model) return 0
  return Math.max(...placesIn(study).map((one) => simulatedOf(districtOf(one), one)))
}

const workOfRun = (study: Study): number =>
  study.model ? study.model.seconds * PART : largestPlace(study) * (monthsOf(study.scenario) + MONTHS_TO_MAKE) + SET_UP

/** Most runs of a part, from the size of the scenario alone and not from the speed of a machine. */
export const partSize = (study: Study): number => Math.max(1, Math.min(MAX_RUNS, Math.round(PART / workOfRun(study))))

/** Seconds that a run takes on one core, roughly: a core does the work of a part in about a second. */
export const roughSeconds = (study: Study): number => workOfRun(study) / PART

/** A stage as the runner sees it. */
export interface BatchRuns {
  stage: number
  /** File of its points. */
  file: string
  points: number
  replicates: number
}

/** Fewest parts of a stage that has as many runs, so that all cores have some of it. */
const MIN_PARTS = 32

/** Runs of each part of a stage; where points are run one after the other, whole ones if a part holds several. */
function runsOfPart({ points, replicates }: BatchRuns, { part, order }: Pick<Folder, 'part' | 'order'>): number {
  const runs = Math.max(1, Math.min(part, Math.ceil((points * replicates) / MIN_PARTS)))
  return order === 'turns' || runs < replicates ? runs : Math.floor(runs / replicates) * replicates
}

/** A part of a stage: its runs are those from `from` to before `to`. */
export interface Part {
  part: number
  from: number
  to: number
}

/** Which parts are one process's, where several share a study. */
export interface Shard {
  index: number
  of: number
}

/** The parts of a stage, or those of a shard, in their order. */
export function* partsOf(
  stage: BatchRuns,
  folder: Pick<Folder, 'part' | 'order'>,
  { index, of }: Shard = { index: 0, of: 1 },
): Generator<Part> {
  const size = runsOfPart(stage, folder)
  const runs = stage.points * stage.replicates
  for (let part = index; part * size < runs; part += of) {
    yield { part, from: part * size, to: Math.min(runs, (part + 1) * size) }
  }
}

/** The parts of a stage that are not there yet. */
export async function missingParts(folder: Folder, stage: BatchRuns, shard?: Shard): Promise<Part[]> {
  const there = await partFiles(folder)
  return [...partsOf(stage, folder, shard)].filter(({ part }) => !there.has(partName(stage.stage, part)))
}
