/** What `run` and `compare` say in the same words. */
import { placeLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'

export interface Setting {
  place: string
  residents: number
  /** How many of them are simulated. */
  simulated: number
  ticks: number
  /** The number of residents is a mean. */
  about?: boolean
}

/** @example describePlace(result) // '北京市/平谷区 (simulated), 457,313 residents (129,200 simulated), 60 months' */
export function describePlace({ place, residents, simulated, ticks, about = false }: Setting): string {
  const people =
    simulated < residents ? say('residentsSampled', { n: residents, simulated }) : say('residents', { n: residents })
  return say('setting', {
    place: placeLabel(place),
    residents: about ? say('about', { what: people }) : people,
    months: say('months', { n: ticks }),
  })
}
