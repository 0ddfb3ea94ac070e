/**
 * A month of cases, in its two parts: needs arise before anybody decides; offices handle them when they have worked.
 */

import { readsWritesInOrder, type World } from '@cogov/engine/world'
import { AGES, CASE_STATES } from '../actors/needs.ts'
import { ARISES, needsArise } from './arise.ts'
import { type CaseBook, openCaseBook } from './book.ts'
import { CLOSES, monthCloses } from './close.ts'
import { departmentsMeet, MEETS } from './meet.ts'
import { needsReported, REPORTS } from './report.ts'
import { casesSettled, SETTLES } from './settle.ts'
import { departmentsKnown, TELLS } from './tell.ts'

export interface Cases {
  book: CaseBook
  /** @param factors by domain: how many times as many needs as usual */
  arise: (tick: number, factors: Float64Array) => void
  handle: (tick: number) => void
}

/** What the two parts read and write. */
export const ARISE_READS_WRITES = readsWritesInOrder(ARISES, TELLS)
export const HANDLE_READS_WRITES = readsWritesInOrder(REPORTS, SETTLES, MEETS, CLOSES)

/** The steps of a world's cases; what they need is allocated here, and nothing in a tick. */
export function casesOf(world: World): Cases {
  const book = openCaseBook(world)
  const [arises, known] = [needsArise(book), departmentsKnown(book)]
  const [reported, settled, met, closes] = [
    needsReported(book),
    casesSettled(book),
    departmentsMeet(book),
    monthCloses(book),
  ]
  return {
    book,
    arise(tick, factors) {
      arises(tick, factors)
      known()
      world.copyToShards('community', ['needs', 'needs_weight', 'own_needs'])
      world.copyToShards('attendance', ['others_attend', 'load_there'])
    },
    handle(tick) {
      reported(tick)
      settled()
      met(tick)
      closes()
      world.copyToShards('community', COUNTED)
      world.copyToShards('township', ['township_queue'])
      world.copyToShards('attendance', ['called_here', 'attended_here'])
      world.copyToShards('department', ['called', 'attended', 'department_queue'])
    },
  }
}

const AVERAGES = 2 * AGES.length + 4

/** What counting writes; the moving averages, which stand last, are equations'. */
const COUNTED = CASE_STATES.slice(0, -AVERAGES).map(({ name }) => name)
