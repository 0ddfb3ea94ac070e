/**
 * What is declared in the core, as plain data: the page draws its levers and charts from it and needs no core itself.
 */
import { ACTORS, MECHANISMS, type Mechanism, OUTCOMES, VERSION } from '@cogov/core'
import { inMoneyOf, isFittedIn, moneyUnit, type Prices } from '@cogov/core/scenario'

export interface CatalogueLever {
  name: string
  unit: string
  range: readonly [number, number]
  at: string
  meaning: string
  why: string
  source: string
  /** What moving it costs, as the equations of money and working time say. */
  costs: { of: string; name: string; meaning: string; source: string }[]
}

export interface CatalogueMechanism {
  name: string
  meaning: string
  why: string
  source: string
  colour?: string
  levers: CatalogueLever[]
  /** Names of the equations that it adds. */
  equations: string[]
}

interface CatalogueQuantity {
  name: string
  unit: string
  meaning: string
}

export interface Catalogue {
  version: string
  /** Whether the library's numbers were measured where the scenario takes place. */
  fitted: boolean
  mechanisms: CatalogueMechanism[]
  outcomes: (CatalogueQuantity & { range: readonly [number, number]; total: boolean })[]
  actors: {
    name: string
    meaning: string
    colour?: string
    columns: (CatalogueQuantity & { kind: 'state' | 'lever' })[]
  }[]
  parameters: (CatalogueQuantity & { of: string; default: number; range: readonly [number, number]; source: string })[]
}

/** Sums that are costs: of money, and of working time. */
const COSTS = ['yuan', 'staff_month']

const ownColour = ({ colour }: { colour?: string }) => (colour === undefined ? {} : { colour })

/**
 * @param prices of the scenario: money is said in its currency
 * @param country that its place says it lies in
 */
export function catalogue(prices: Prices, country?: string): Catalogue {
  return {
    version: VERSION,
    fitted: isFittedIn(country, prices),
    mechanisms: MECHANISMS.map((mechanism) => ({
      name: mechanism.name,
      meaning: mechanism.meaning,
      why: mechanism.why,
      source: mechanism.source,
      ...ownColour(mechanism),
      levers: mechanism.levers.map((lever) => ({
        name: lever.name,
        unit: lever.unit,
        range: lever.range,
        at: lever.at,
        meaning: lever.meaning,
        why: lever.why,
        source: lever.source,
        costs: costsOf(mechanism, lever.name),
      })),
      equations: mechanism.contributions.flatMap(({ equations }) => equations.map((one) => one.name)),
    })),
    outcomes: OUTCOMES.map(({ name, unit, range, meaning, total }) => ({
      name,
      unit: moneyUnit(unit, prices),
      range,
      meaning,
      total: total === true,
    })),
    actors: ACTORS.map(({ name, meaning, states, ...actor }) => ({
      name,
      meaning,
      ...ownColour(actor),
      columns: [
        ...states.map((state) => columnOf('state', state)),
        ...MECHANISMS.flatMap((one) => (one.states ?? []).filter(({ table }) => table === name)).map((state) =>
          columnOf('state', state),
        ),
        ...MECHANISMS.flatMap(({ levers }) => levers.filter(({ at }) => at === name)).map((lever) =>
          columnOf('lever', lever),
        ),
      ],
    })),
    parameters: [...ACTORS, ...MECHANISMS].flatMap(({ name: of, parameters }) =>
      parameters.map((parameter) => {
        const { name, meaning, source } = parameter
        const { unit, default: usual, range } = inMoneyOf(prices, name, parameter)
        return { name, of, unit, meaning, default: usual, range, source }
      }),
    ),
  }
}

const columnOf = <K extends string>(kind: K, { name, unit, meaning }: CatalogueQuantity) => ({
  kind,
  name,
  unit,
  meaning,
})

const costsOf = ({ contributions }: Mechanism, lever: string): CatalogueLever['costs'] =>
  contributions
    .flatMap(({ equations }) => [...equations])
    .filter((equation) => 'of' in equation && COSTS.includes(equation.unit))
    .filter(({ text }) => new RegExp(`\\b${lever}\\b`).test(text))
    .map(({ unit, name, meaning, source }) => ({ of: unit, name, meaning, source }))
