/** The seven lessons, in their order. */

import { doesItLast } from './does-it-last.ts'
import { fourTogether } from './four-together.ts'
import type { Lesson } from './lesson.ts'
import { moneyBackfires } from './money-backfires.ts'
import { supervisedToDeath } from './supervised-to-death.ts'
import { trustKept } from './trust-kept.ts'
import { whistle } from './whistle.ts'
import { whyGoodPeopleFail } from './why-good-people-fail.ts'

export const LESSONS: readonly Lesson[] = [
  whyGoodPeopleFail,
  trustKept,
  moneyBackfires,
  whistle,
  supervisedToDeath,
  fourTogether,
  doesItLast,
]
