/** Every figure that can be drawn of what the page shows now. */
import { main, shownOutcomes, twin } from '../state/state.ts'
import { backlogFigure } from './backlog.ts'
import { causesFigures } from './causes.ts'
import type { Figure } from './figure.ts'
import { mapFigures } from './map.ts'
import { outcomeFigure, townships, townshipsFigure } from './outcome.ts'
import { trustFigure } from './trust.ts'
import { luckFigures, twinFigure } from './twin.ts'
import { whyFigures } from './why.ts'

export function figuresNow(): Figure[] {
  if (!main.frame.value) return []
  const outcomes = shownOutcomes.value
  return [
    ...outcomes.map(outcomeFigure),
    ...(townships().length > 1 ? outcomes.map(townshipsFigure) : []),
    ...(twin.value?.world.frame.value ? [...outcomes.map(twinFigure), ...luckFigures()] : []),
    ...whyFigures(),
    ...causesFigures(),
    ...mapFigures(),
    backlogFigure(),
    trustFigure(),
  ]
}
