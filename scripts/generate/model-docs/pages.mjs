// The pages of docs/model that are generated: declarations in, Markdown out.

import { DECISION_UNIT, RULE_PARAMETERS } from '@cogov/core/decisions'
import { MEETINGS } from '../../../packages/core/dist/actors/attendance.js'
import { DEPARTMENTS } from '../../../packages/core/dist/actors/department.js'
import { DOMAINS, PATIENCE, SERIOUS } from '../../../packages/core/dist/actors/needs.js'
import { latexOf } from '../../../packages/core/dist/explain/describe.js'
import { OUTCOMES } from '../../../packages/core/dist/outcomes/index.js'
import { MEASURES } from '../../../packages/core/dist/outcomes/measures.js'
import { CHOICE_RULES } from '../../../packages/engine/dist/choice/rules.js'
import { chineseOf } from '../chinese.mjs'
import { table } from './table.mjs'

/**
 * @typedef {import('@cogov/core').Actor} Actor
 * @typedef {import('@cogov/core').Mechanism} Mechanism
 * @typedef {import('@cogov/core').Contribution} Contribution
 * @typedef {import('@cogov/core').Outcome} Outcome
 * @typedef {import('@cogov/engine/equations').Parameter} Parameter
 * @typedef {import('@cogov/engine/equations').CheckedPhase} CheckedPhase
 * @typedef {import('@cogov/engine/equations').Tree} Tree
 * @typedef {{ name: string, phases: readonly CheckedPhase[], table?: string, procedure?: string, readsWrites?:
 * import('@cogov/engine/world').ReadsWrites }} Stage
 * @typedef {{ actors: readonly Actor[], mechanisms: readonly Mechanism[], tables: readonly
 * import('@cogov/engine/equations').Table[], start: readonly Stage[], tick: readonly Stage[] }} Model
 */

const NOTE = 'This page is written by `npm run generate -- model-docs` from the declarations that run.'

const code = (/** @type {unknown} */ text) => `\`${text}\``
const paragraphs = (/** @type {(string | false | undefined)[]} */ ...parts) => parts.filter(Boolean).join('\n\n')

/** Whether somebody measured a number. */
function basis(/** @type {string} */ source) {
  if (/^assumed/.test(source)) return '**assumed**'
  if (/assumed/.test(source)) return 'form sourced, value **assumed**'
  if (/by hand/.test(source)) return '**set by hand**'
  return 'sourced'
}

/** Where nine in ten plausible values lie, and on which side of them the default. */
function plausible(
  /** @type {number} */ usual,
  /** @type {import('@cogov/engine/equations').Prior} */ { interval, grade, source, address },
) {
  const [low, , high] = interval
  const side = isOutside(usual, interval) ? `, **default ${usual < low ? 'below' : 'above'}**` : ''
  const named = address === undefined ? source : `[${source}](${address})`
  return `${interval[1]} (${low} … ${high}), ${grade}${side}: ${named}`
}

const isOutside = (/** @type {number} */ usual, /** @type {readonly [number, number, number]} */ [low, , high]) =>
  usual < low || usual > high

const settings = (/** @type {readonly Parameter[]} */ all) =>
  table(
    ['name', 'symbol', 'unit', 'default', 'range', 'basis', 'plausible', 'meaning', 'source'],
    all.map(({ name, symbol, unit, default: usual, range, meaning, source, prior }) => [
      code(name),
      symbol === undefined ? '' : `$${symbol}$`,
      unit,
      usual,
      `${range[0]} … ${range[1]}`,
      basis(source),
      prior === undefined ? '' : plausible(usual, prior),
      meaning,
      source,
    ]),
  )

const states = (
  /** @type {readonly (import('@cogov/engine/equations').State & { table?: string })[]} */ all,
  ofTables = false,
) =>
  table(
    [...(ofTables ? ['of'] : []), 'state', 'symbol', 'unit', 'before the first month', 'meaning', 'source'],
    all.map(({ table: of, name, symbol, unit, initial, evenly, meaning, source }) => [
      ...(ofTables ? [of] : []),
      code(name),
      symbol === undefined ? '' : `$${symbol}$`,
      unit,
      initial === undefined ? 'given' : `${code(initial)}${evenly ? ', drawn evenly' : ''}`,
      meaning,
      source,
    ]),
  )

const kindOf = (/** @type {Contribution['equations'][number]} */ equation) => {
  if (equation.kind === 'term') return `term of ${code('of' in equation ? equation.of : '')}`
  if (equation.kind === 'rule') return 'rule: the next value of the column'
  return equation.kind === 'total' ? 'total: to the column of the table above' : 'value'
}

const equations = (/** @type {readonly Contribution[]} */ all) =>
  all
    .flatMap(({ table: of, step, equations: these }) => [
      `**${of}, at \`${step}\`**`,
      ...these.map((equation) => {
        const { name, kind, text, unit, meaning, source } = equation
        return paragraphs(
          `${code(name)}, ${kindOf(equation)}, ${unit}: ${meaning}. *${source}*`,
          `\`\`\`text\n${name} ${kind === 'rule' || kind === 'total' ? '←' : '='} ${text}\n\`\`\``,
          `$$\n${latexOf(equation)}\n$$`,
        )
      }),
    ])
    .join('\n\n')

/** A sum and who adds to it. */
function sumsOf(/** @type {Actor} */ { name: actor, sums }, /** @type {Model} */ { actors, mechanisms }) {
  const rows = sums.map(({ name, symbol, unit, step, meaning }) => {
    const terms = [...actors, ...mechanisms].flatMap((owner) =>
      owner.contributions
        .filter((one) => one.table === actor && one.step === step)
        .flatMap((one) =>
          one.equations.filter((equation) => equation.kind === 'term' && 'of' in equation && equation.of === name),
        )
        .map((term) => `${code(term.name)} (${owner.name})`),
    )
    return [code(name), symbol === undefined ? '' : `$${symbol}$`, unit, step, meaning, terms.join(', ') || 'none: 0']
  })
  return rows.length === 0 ? '' : table(['sum', 'symbol', 'unit', 'step', 'meaning', 'terms, and whose they are'], rows)
}

/** @param {Model} model */
export const actors = (model) =>
  `${paragraphs(
    '# Actors',
    `${NOTE} It gives each kind of actor: what it is, its parameters, its state, the sums that it decides by, ` +
      'and its own equations. What mechanisms add stands in [mechanisms](mechanisms.md); [phases](phases.md) ' +
      'has both together in the order in which they are computed.',
    ...model.actors.flatMap((actor) => {
      const { name, meaning, source, parent, network, decision, contributions } = actor
      return [
        `## ${name} ${chineseOf('actor', name)}`,
        `${meaning[0]?.toUpperCase()}${meaning.slice(1)}. *${source}*`,
        (parent ? `It belongs to a row of \`${parent}\`.` : 'It stands at the top.') +
          (network ? ' Its rows have neighbours.' : ''),
        decision &&
          `It decides \`${decision.act}\` at \`${decision.step}\` by \`${decision.utility}\`, with noise ` +
            `\`${decision.noise}\`${decision.error ? `, error \`${decision.error}\`` : ', no error'}` +
            `${decision.when ? `, where \`${decision.when}\`; otherwise it does not act` : ''}. ` +
            `For rules that ask: belief \`${decision.belief ?? 0}\`, threshold \`${decision.threshold ?? 0}\`.`,
        actor.parameters.length > 0 && `### Parameters of ${name}\n\n${settings(actor.parameters)}`,
        `### State of ${name}\n\n${states(actor.states)}`,
        actor.sums.length > 0 && `### Sums of ${name}\n\n${sumsOf(actor, model)}`,
        contributions.length > 0 && `### Equations of ${name}\n\n${equations(contributions)}`,
      ]
    }),
    '## Choice rules',
    `Who decides by a rule does so by quantal response, unless the scenario's \`decisions\` say otherwise. ` +
      `Below, \`act\`, \`utility\`, \`noise\`, \`error\`, \`belief\` and \`threshold\` stand for what the actor gives.`,
    ...CHOICE_RULES.map((rule) => {
      const names = {
        act: 'act',
        utility: 'utility',
        noise: 'noise',
        error: 'error',
        belief: 'belief',
        threshold: 'threshold',
        unit: DECISION_UNIT,
      }
      const own = rule.states(DECISION_UNIT, 'belief_start')
      const lines = rule
        .equations(names)
        .map(({ name, kind, text }) => `${kind.padEnd(6)} ${name} ${kind === 'rule' ? '←' : '='} ${text}`)
      return paragraphs(
        `### ${rule.name} ${chineseOf('rule', rule.name)}`,
        `${rule.meaning[0]?.toUpperCase()}${rule.meaning.slice(1)}. *${rule.equations(names)[0]?.source}*`,
        own.length > 0 && states(own),
        `\`\`\`text\n${lines.join('\n')}\n\`\`\``,
      )
    }),
    `### Parameters of choice rules\n\n${settings(RULE_PARAMETERS)}`,
  )}\n`

/** What a lever is where nobody decides anything, with the range of nine in ten places. */
function usualOf(/** @type {import('@cogov/core').Lever} */ { statusQuo }) {
  if (!statusQuo) return '0'
  const { value, rural, range } = statusQuo
  return `${value}${rural === undefined ? '' : ` (villages ${rural})`}, ${range[0]} … ${range[1]}`
}

/** @param {Model} model */
export const mechanisms = (model) =>
  `${paragraphs(
    '# Mechanisms',
    `${NOTE} A mechanism is a set of levers, of terms and rules, and of costs. A lever at 0 leaves nothing ` +
      `behind: what it multiplies is not computed. Costs are terms of \`money\` (yuan a month), \`task\` (share ` +
      `of the committee's working time) and \`time\` (staff months). *Usual* is what a lever is in an ordinary place ` +
      `of China before anything is decided (\`start: as it is\`), with the range in which nine of ten such places lie.`,
    ...model.mechanisms.map(({ name, meaning, why, source, levers, parameters, states: own = [], contributions }) =>
      paragraphs(
        `## ${name} ${chineseOf('mechanism', name)}`,
        `${meaning[0]?.toUpperCase()}${meaning.slice(1)}. *${source}*`,
        `**Why.** ${why}`,
        `### Levers of ${name}`,
        table(
          ['lever', 'symbol', 'each', 'unit', 'range', 'usual', 'meaning', 'why', 'source'],
          levers.map((lever) => [
            code(lever.name),
            lever.symbol === undefined ? '' : `$${lever.symbol}$`,
            lever.at,
            lever.unit,
            `${lever.range[0]} … ${lever.range[1]}`,
            usualOf(lever),
            lever.meaning,
            lever.why,
            lever.statusQuo ? `${lever.source}; usual: ${lever.statusQuo.source}` : lever.source,
          ]),
        ),
        parameters.length > 0 && `### Parameters of ${name}\n\n${settings(parameters)}`,
        own.length > 0 && `### State of ${name}\n\n${states(own, true)}`,
        contributions.length > 0 && `### Equations of ${name}\n\n${equations(contributions)}`,
      ),
    ),
  )}\n`

/** One phase as it runs. */
function listing(
  /** @type {CheckedPhase} */ phase,
  /** @type {Model} */ model,
  /** @type {Map<string, string>} */ owners,
) {
  const parent = model.actors.find(({ name }) => name === phase.table)?.parent
  const lines = phase.equations.map((equation) => {
    const { name, kind, text } = equation
    const of = 'of' in equation ? String(equation.of) : undefined
    const left = kind === 'total' ? `${parent}.${name} ←` : kind === 'rule' ? `${name} ←` : `${name} =`
    const whose = owners.get(`${phase.table} ${phase.name} ${name}`) ?? 'sum'
    const remark = `${whose}${of ? `, of ${of}` : ''}${equation.evenly ? ', drawn evenly' : ''}`
    return `${(whose === 'sum' && kind === 'value' ? 'sum' : kind).padEnd(6)} ${left} ${text}    # ${remark}`
  })
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``
}

/** @param {Model} model */
export function phases(model) {
  const owners = new Map(
    [...model.actors, ...model.mechanisms].flatMap((owner) =>
      owner.contributions.flatMap(({ table: of, step, equations: all }) =>
        all.map(({ name }) => /** @type {[string, string]} */ ([`${of} ${step} ${name}`, owner.name])),
      ),
    ),
  )
  for (const { name, states: all } of model.actors)
    for (const state of all) owners.set(`${name} start ${state.name}`, name)
  for (const { name, states: all = [] } of model.mechanisms) {
    for (const state of all) owners.set(`${state.table} start ${state.name}`, name)
  }
  for (const { name, decision } of model.actors) {
    if (!decision) continue
    for (const one of ['chance', decision.act]) owners.set(`${name} ${decision.step} ${one}`, 'quantal response')
  }
  const stage = (/** @type {Stage} */ one, /** @type {string} */ number) =>
    paragraphs(
      `### ${number} ${one.procedure ? one.name : one.name.replaceAll('+', ', ')}`,
      one.procedure && `A procedure: ${one.procedure}. How stands in [procedures](procedures.md).`,
      one.readsWrites &&
        `Reads ${collapsed(one.readsWrites.reads).map(code).join(', ')}.\n\nWrites ` +
          `${collapsed(one.readsWrites.writes).map(code).join(', ')}.`,
      ...one.phases.map((phase) =>
        phase.equations.length === 0
          ? `*${phase.name}*: nothing.`
          : paragraphs(one.phases.length > 1 && `*${phase.name}*`, listing(phase, model, owners)),
      ),
    )
  return `${paragraphs(
    '# Phases',
    `${NOTE} It has every equation of the whole model, everything on, in the order in which it is computed. ` +
      'Within one phase values, terms and sums stand before what reads them; all rules read the columns as they ' +
      `were before the phase (the columns of the tables above and the neighbours', too) and take effect ` +
      'together; totals are taken afterwards, over the new values. Where a step has several phases they are ' +
      'done row by row in one visit: a later phase reads what the earlier ones wrote of the same row; ' +
      `neighbours are seen as they were before the visit. \`#\` says whose the equation is, and where its draws are ` +
      '[spread evenly](numbers.md#draws-that-are-spread-evenly) over the rows of a block. A name that ends in ' +
      '`_best` is 1 where the scenario has that actor decide by best response, else 0.',
    '## Before the first month (tick 0)',
    ...model.start.map((one, k) => stage(one, `0.${k + 1}`)),
    '## Each month',
    ...model.tick.map((one, k) => stage(one, `${k + 1}.`)),
    '## Draws',
    `Every equation in which \`draw\` stands has a purpose of its own: the table's name, a full stop, the ` +
      `equation's name. **However often \`draw\` stands in one equation, it is one number there**, a new one ` +
      'for each row and month; equations draw independently of each other. [Numbers](numbers.md) says how it ' +
      'becomes a number. *Evenly* means that the numbers of a block are ' +
      '[spread evenly](numbers.md#draws-that-are-spread-evenly), one in each of as many equal parts as it has rows; ' +
      'elsewhere each row has its own.',
    table(
      ['step', 'purpose', 'drawn', 'for'],
      [...model.start, ...model.tick].flatMap(({ name, phases: all }) =>
        all.flatMap(({ table: of, equations: these }) =>
          these
            .filter(({ tree }) => draws(tree))
            .map(({ name: column, evenly, meaning }) => [
              name,
              code(`${of}.${column}`),
              evenly ? 'evenly' : 'row by row',
              meaning,
            ]),
        ),
      ),
    ),
  )}\n`
}

/** Whether a number is drawn in a tree. */
function draws(/** @type {Tree} */ tree) {
  const text = JSON.stringify(tree)
  return text.includes('"name":"draw"')
}

/** Names that differ only in a last digit, as one. */
function collapsed(/** @type {readonly string[]} */ names) {
  const families = new Map()
  for (const name of names) {
    const [, stem, digit] = name.match(/^(.*_)(\d)$/) ?? []
    const key = stem ?? name
    families.set(key, [...(families.get(key) ?? []), digit])
  }
  return [...families].map(([stem, digits]) =>
    digits[0] === undefined ? stem : `${stem}${digits[0]}${digits.length > 1 ? ` … ${digits.at(-1)}` : ''}`,
  )
}

/** @param {Model} model */
export function parameters(model) {
  const owners = [...model.actors, ...model.mechanisms]
  const all = [...owners.flatMap((owner) => [...owner.parameters]), ...RULE_PARAMETERS]
  const known = all.filter(({ prior }) => prior !== undefined)
  const strange = known.filter((one) => one.prior && isOutside(one.default, one.prior.interval))
  const count = (/** @type {string} */ what) => all.filter(({ source }) => basis(source) === what).length
  return `${paragraphs(
    '# Parameters',
    `${NOTE} Each has a default, the range that a scenario may set it to, and where the default comes from. ` +
      `Of ${all.length} parameters ${count('sourced')} are sourced; of ` +
      `${count('form sourced, value **assumed**')} the form is, and the value is assumed; ` +
      `${count('**assumed**')} are assumed altogether, and ${count('**set by hand**')} set by hand so that ` +
      'patterns appear. What is assumed decides sizes of effects: treat these as illustrations until they are ' +
      '[calibrated](../scenario.md#parameters).',
    `For ${known.length} of them measurements say where nine in ten plausible values lie (column *plausible*). ` +
      'The defaults of ' +
      `${strange.length} lie outside: ${strange.map(({ name }) => code(name)).join(', ')}. ` +
      '[Worlds](../worlds.md) draw from what is plausible, and not from around the default.',
    ...owners
      .filter((owner) => owner.parameters.length > 0)
      .map(({ name, parameters: own }) => `## ${name}\n\n${settings(own)}`),
    `## choice rules\n\n${settings(RULE_PARAMETERS)}`,
  )}\n`
}

/** How an outcome is computed from columns of the communities c of a place. */
function computed(/** @type {Outcome} */ { sum, mean, over, total, gap, gini, waited, quantile, at }) {
  const of = (/** @type {string} */ column) => `${at && column !== over ? `${at}.` : ''}${column}`
  if (gap) return `${gap} of villages − ${gap} of urban communities`
  if (gini) return `Gini(${gini}; weights ${over})`
  if (waited) return `${quantile} quantile of months waited, from ${waited[0]} … ${waited.at(-1)}`
  if (total) return `Σ ${sum}`
  if (sum) return over ? `Σ ${sum} / Σ ${over}` : `Σ ${sum} / number of communities`
  return over
    ? `Σ ${of(/** @type {string} */ (mean))} · ${over} / Σ ${over}`
    : `mean of ${of(/** @type {string} */ (mean))}`
}

export const outcomes = () =>
  `${paragraphs(
    '# Outcomes',
    `${NOTE} An outcome is computed after each month, and at the start (month 0), for the whole place, for ` +
      'its urban and its rural communities, and on demand for each township and community. Sums run over the ' +
      'communities of the place; where the denominator is 0 the outcome is 0. Quantiles are interpolated evenly ' +
      'within a month: of those settled after a months, one waited between a and a + 1. A gap is there for the ' +
      'whole place only.',
    table(
      ['outcome', 'unit', 'range', 'how it is computed', 'meaning', 'reference'],
      OUTCOMES.map((outcome) => [
        code(outcome.name),
        outcome.unit,
        `${outcome.range[0]} … ${outcome.range[1]}`,
        computed(outcome),
        outcome.meaning,
        outcome.source,
      ]),
    ),
    '## Measures of a run',
    table(
      ['measure', 'unit', 'meaning'],
      MEASURES.map(({ name, unit, meaning }) => [code(name), unit, meaning]),
    ),
  )}\n`

/**
 * What is filled into index.md.
 * @param {Model} model
 * @returns {Record<string, string>}
 */
export const blocks = (model) => ({
  entities: table(
    ['entity', '', 'what it is', 'belongs to', 'columns', 'decides'],
    model.actors.map(({ name, meaning, parent, sums }) => [
      code(name),
      chineseOf('actor', name),
      meaning,
      parent ? code(parent) : 'nobody',
      model.tables.find((one) => one.name === name)?.columns.length,
      sums
        .filter(({ unit }) => unit === DECISION_UNIT)
        .map((sum) => sum.meaning)
        .join('; ') || 'nothing: it is what others know of it',
    ]),
  ),
  tick: model.tick
    .map(({ name, procedure, phases: all }, k) =>
      procedure
        ? `${k + 1}. **${name}**: ${procedure} (a [procedure](procedures.md))`
        : `${k + 1}. \`${all[0]?.table}\`: ${all.map(counted).join(', then ')}`,
    )
    .join('\n'),
  mechanisms: table(
    ['mechanism', '', 'levers', 'what it is'],
    model.mechanisms.map(({ name, levers, meaning }) => [
      `[${name}](mechanisms.md)`,
      chineseOf('mechanism', name),
      levers.map((lever) => code(lever.name)).join(', '),
      meaning,
    ]),
  ),
  domains: table(
    ['domain', '', 'share in cities', 'share in villages', 'share that residents can settle'],
    DOMAINS.map(({ name, urban, rural, own }) => [name, chineseOf('domain', name), urban, rural, own]),
  ),
  constants: [
    `A case is given up after ${PATIENCE.committee} months at a committee, ${PATIENCE.township} at a ` +
      `township, ${PATIENCE.joint} if it needs departments.`,
    `A serious case takes ${SERIOUS} times the work and counts ${SERIOUS} times; joint matters are all serious.`,
    'Departments, in their order: ' +
      `${DEPARTMENTS.map(({ name }) => `${name} ${chineseOf('department', name)}`).join(', ')}.`,
    `Joint matters need ${MEETINGS.map(({ size, share }) => `${size} departments (${share})`).join(', ')}.`,
  ].join('\n'),
  counts:
    `${model.tables.reduce((sum, one) => sum + one.columns.length, 0)} columns, ` +
    `${equationsOf([...model.start, ...model.tick])} ` +
    `equations, ${model.mechanisms.length} mechanisms with ` +
    `${model.mechanisms.reduce((sum, { levers }) => sum + levers.length, 0)} levers, ${OUTCOMES.length} ` +
    'outcomes.',
})

/** @param {CheckedPhase} phase */
const counted = ({ name, equations }) => `${name} (${equations.length} equation${equations.length === 1 ? '' : 's'})`

/** @param {Stage[]} stages */
const equationsOf = (stages) =>
  stages.flatMap(({ phases: all }) => all).reduce((sum, { equations }) => sum + equations.length, 0)
