/**
 * What a place of one's own adds to the model: a column of communities for each quantity of its table, and committee
 * staff as they are instead of a share of the residents.
 */
import type { Actor, Contribution, Mechanism, State } from '../declare.ts'
import type { OwnColumn } from '../scenario/scenario.ts'

const SOURCE = 'the table of the place'

/** A mechanism without levers: its columns are there for whoever reads them. */
export const columnsMechanism = (columns: readonly Required<OwnColumn>[]): Mechanism => ({
  name: 'place',
  meaning: 'what the table of the place says of its communities',
  why: 'places differ in more than the library knows',
  source: SOURCE,
  levers: [],
  parameters: [],
  states: columns.map(({ name, unit }): State & { table: string } => ({
    table: 'community',
    name,
    unit,
    meaning: `${name} of the community`,
    source: SOURCE,
  })),
  contributions: [],
})

/** Texts of the library's equations for committee staff → those for staff that are known. */
const STAFF: Readonly<Record<string, string>> = {
  'staff_per_resident * residents * budget': 'staff_known',
  'staff_per_resident * residents * budget_effective': 'staff_known * budget_effective / budget',
}

/** The community with staff as they are known; transfers between townships move them in proportion. */
export const withKnownStaff = (actor: Actor): Actor =>
  actor.name !== 'community'
    ? actor
    : {
        ...actor,
        states: [
          ...actor.states.map((state) => {
            const initial = state.initial === undefined ? undefined : STAFF[state.initial]
            return initial === undefined ? state : { ...state, initial }
          }),
          { name: 'staff_known', unit: 'staff_month', meaning: 'committee staff in the table', source: SOURCE },
        ],
        contributions: actor.contributions.map(
          (contribution): Contribution => ({
            ...contribution,
            equations: contribution.equations.map((equation) => {
              const text = STAFF[equation.text]
              return text === undefined ? equation : { ...equation, text }
            }),
          }),
        ),
      }
