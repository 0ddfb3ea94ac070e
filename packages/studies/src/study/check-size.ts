/** Whether a design can be made of a study's factors, and is not larger than any machine could run. */
import type { Mistake } from '@cogov/core/scenario'
import { type Message, messageOfError } from '@cogov/engine/messages'
import type { Design } from './designs.ts'
import { message } from './errors.english.ts'
import { countPoints, isAdaptive, isSampled, pointsOf } from './plan.ts'
import type { Study } from './study.ts'

/** A design is made as a whole before its first run, and needs some hundred bytes for each point. */
const MOST_POINTS = 4_000_000
/** Years of computing, and more files than a folder should hold. */
const MOST_RUNS = 1_000_000_000

const wrong = (path: Mistake['path'], said: Message): Mistake => ({ path, at: 'value', message: () => said })

export function checkSize(study: Study): Mistake[] {
  const { design, factors, replicates } = study
  if (design.kind === 'phase-diagram') {
    const corners = (2 * design.cells) ** factors.length
    return corners > MOST_POINTS ? [wrong(['design', 'cells'], message('study.many_cells', size(corners)))] : []
  }
  if (design.kind === 'successive-halving') {
    const runs = design.points * replicates
    return runs > MOST_POINTS ? [wrong(['design', 'points'], message('study.many_first_runs', size(runs)))] : []
  }
  if (isAdaptive(study)) return []
  try {
    // Whether it fits the factors is seen in a small one.
    if (design.kind !== 'factorial') pointsOf({ ...study, design: smallest(design) })
    const { constraints: _, ...unconstrained } = study
    const all = countPoints(unconstrained as Study) as number
    if (all > MOST_POINTS) return [wrong(['design'], message('study.many_points', size(all)))]
    const points = study.constraints && !isSampled(study) ? pointsOf(study).length : all
    const runs = points * replicates
    return runs > MOST_RUNS
      ? [wrong(['replicates'], message('study.many_runs', { points, ...size(runs, MOST_RUNS) }))]
      : []
  } catch (error) {
    if (error instanceof RangeError) return [wrong(['design'], messageOfError(error))]
    throw error
  }
}

const size = (found: number, most = MOST_POINTS) => ({ found, most })

/** The same design with as few points as it can have. */
function smallest(design: Design): Design {
  if (design.kind === 'saltelli') return { ...design, points: 2 }
  if (design.kind === 'morris') return { ...design, trajectories: 2 }
  return 'points' in design ? { ...design, points: 1 } : design
}
