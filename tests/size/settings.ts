/** Where it is shown that a sample stands for everybody: presets in communities of real size, and real places. */
import { PRESETS, readScenario, type Scenario } from '@cogov/core'
import { applySetting, isMadeUp } from '@cogov/core/scenario'

export interface Setting {
  name: string
  scenario: Scenario
  /** Months at which outcomes are compared. */
  months: readonly number[]
}

/** The lever whose effect is compared: what moves participation most, and brings places near a fold. */
export const LEVER = 'mechanisms.incentives.recognition=1'

/** Residents of a community: as many as committees of China have, of whom a sample is a part. */
const RESIDENTS = 1500

const MONTHS = [6, 24, 60]

/** A district of the mountains, one of the city, a county of the west. */
const PLACES = ['北京市/平谷区', '北京市/东城区', '甘肃省/定西市/渭源县']

/** A whole city takes minutes a run: it is left to the real places below. */
const WHOLE_CITY = 'beijing-reform'

/** All settings, by name: presets first. */
export function settings(): Setting[] {
  const presets = PRESETS.filter(({ name }) => name !== WHOLE_CITY).map(({ name, text }): Setting => {
    const { scenario } = readScenario(text, name)
    if (!scenario || !isMadeUp(scenario.place)) throw new Error(`${name}: no made-up place`)
    const place = { ...scenario.place, residents: Math.max(RESIDENTS, scenario.place.residents) }
    const months = [...new Set([...MONTHS.filter((month) => month < scenario.ticks), scenario.ticks])]
    const record = { outcomes: [], townships: false, communities: false }
    return { name, scenario: { ...scenario, place, record }, months }
  })
  const places = PLACES.map((place): Setting => {
    const { scenario } = readScenario(`cogov: 2\nstart: fresh\nname: ${place}\nplace: ${place}\nticks: 60\n`, place)
    if (!scenario) throw new Error(`${place}: no scenario`)
    return { name: place, scenario, months: MONTHS }
  })
  return [...presets, ...places]
}

/** The same with the lever whose effect is asked. */
export const withLever = (scenario: Scenario): Scenario => applySetting(scenario, LEVER)
