/** What of a simulation is told to the page: the place, its state at a tick, one resident, an explanation, a run. */
import { DEPARTMENTS, type Simulation } from '@cogov/core'
import { toLatex } from '@cogov/engine/equations'
import type { Recording } from '@cogov/engine/record'
import { neighboursOf } from '@cogov/engine/world'
import { sourcesOf } from '@cogov/studies/sources'
import type { Somewhere } from './district.ts'
import type { Explained, ExplainedTerm, Frame, PlaceInfo, Resident } from './messages.ts'
import { actsOf, shadeOf, shadesOf } from './residents.ts'
import type { Session } from './session.ts'

export function placeOf({ world, recording }: Simulation, { district, names }: Somewhere): PlaceInfo {
  let community = 0
  const counties = [...new Set(district.townships.map(({ county = district.name }) => county))]
  return {
    name: district.name,
    sources: sourcesOf(district),
    counties,
    points: district.points ?? {},
    departments: DEPARTMENTS.map(({ name }) => name),
    townships: district.townships.map(({ name, county = district.name, communities }) => ({
      name,
      county: counties.indexOf(county),
      communities: communities.map((one) => ({
        name: one.name,
        shown: names[community++] ?? one.name,
        rural: one.rural,
      })),
    })),
    sizes: world.lowest.sizes.slice(),
    residents: Uint32Array.from(
      district.townships.flatMap(({ communities }) => communities.map((one) => one.residents)),
    ),
    shades: shadesOf(world),
    recorded: recording.groups.map(({ name, level }) => ({ name, level })),
  }
}

/** @param from the first tick whose outcomes are told */
export function frameOf(simulation: Simulation, from: number, shade: string): Frame {
  const { world, recording } = simulation
  const width = recording.groups.length * recording.outcomes.length
  const shades = shadeOf(world, shade)
  return {
    tick: world.tick,
    acts: actsOf(world),
    ...(shades ? { shade: shades } : {}),
    offices: officesOf(simulation),
    from,
    values: recording.values.slice(from * width, (world.tick + 1) * width),
  }
}

/** Offices are few: every column of them, a value a row. */
function officesOf({ world }: Simulation): Frame['offices'] {
  const tables = world.model.tables.filter(({ name }) => name !== world.lowest.table)
  return Object.fromEntries(
    tables.map(({ name, columns }) => {
      const rows = world.rowsOf(name)
      const values = columns.map(({ name: column }) => {
        const all = world.column(name, column)
        return [column, Float32Array.from(rows, (row) => all[row])]
      })
      return [name, Object.fromEntries(values)]
    }),
  )
}

/** A resident, by its number in the place. */
export function residentOf(session: Session, index: number): Resident {
  const { world } = session.simulation
  const { table, sizes } = world.lowest
  let block = 0
  let start = 0
  while (index >= start + sizes[block]) start += sizes[block++]
  const columns = world.model.tables.find(({ name }) => name === table)?.columns ?? []
  const value = (column: string) => world.blockColumn(table, column, block)[index - start]
  return {
    values: Object.fromEntries(columns.map(({ name }) => [name, value(name)])),
    neighbours: neighboursOf(world, block, index - start).map((row) => start + row),
    acted: session.historyOf(index),
  }
}

/** Why an actor did what it did in the month that ends at a tick, with every equation as LaTeX. */
export function explainedBy(session: Session, actor: string, tick: number): Explained {
  const explained = session.explain(actor, tick)
  const symbols = symbolsOf(session.simulation)
  const withLatex = (term: Omit<ExplainedTerm, 'latex'>): ExplainedTerm => ({
    name: term.name,
    kind: term.kind,
    step: term.step,
    text: term.text,
    unit: term.unit,
    meaning: term.meaning,
    source: term.source,
    value: term.value,
    latex: latexOf(term, symbols),
  })
  return {
    ...explained,
    sums: explained.sums.map((sum) => ({ ...sum, terms: sum.terms.map(withLatex) })),
    equations: explained.equations.map(withLatex),
  }
}

function symbolsOf({ world: { model } }: Simulation): Record<string, string> {
  const quantities = [...model.tables.flatMap(({ columns }) => columns), ...model.constants]
  return Object.fromEntries(quantities.flatMap(({ name, symbol }) => (symbol === undefined ? [] : [[name, symbol]])))
}

function latexOf({ name, kind, text }: { name: string; kind: string; text: string }, symbols: Record<string, string>) {
  const relation = kind === 'rule' ? '\\leftarrow' : '='
  return `${toLatex(name, symbols)} ${relation} ${toLatex(text, symbols)}`
}

/** Outcomes of the whole place: by tick, outcome. */
export function wholePlace({ groups, outcomes, values, ticks }: Recording): Float64Array<ArrayBuffer> {
  const whole = new Float64Array((ticks + 1) * outcomes.length)
  for (let tick = 0; tick <= ticks; tick++) {
    const at = tick * groups.length * outcomes.length
    whole.set(values.subarray(at, at + outcomes.length), tick * outcomes.length)
  }
  return whole
}
