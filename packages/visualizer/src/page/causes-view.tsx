/** What did it? The outcome at the end, shared out among the mechanisms that are on. */
import type { Scenario } from '@cogov/core'
import { exactShapley } from '@cogov/experiments/shapley'
import { signal } from '@preact/signals'
import { settled } from '../engine/timeline.ts'
import { capital, named, number, ownerName, quantity, t, unitName } from '../words/speak.ts'
import { replicate } from './background.ts'
import { byOutcome } from './comparison.ts'
import { mechanismColour } from './mechanisms.ts'
import { catalogue, main, tick, ticks } from './state.ts'
import { ends } from './sums.ts'

const SEEDS = 8
const MOST = 6

const outcome = signal('participation')
const left = signal<ReadonlySet<string>>(new Set())
const done = signal(0)
const result = signal<Attribution | undefined>(undefined)
let run = 0

type Shares = ReturnType<typeof exactShapley>
type Estimate = Shares['all']

interface Attribution extends Shares {
  key: string
  unit: string
}

/** The mechanisms as they are now, on from the start. */
function present(): { scenario: Scenario; names: string[] } | undefined {
  const scenario = main.scenario.value
  if (!scenario) return undefined
  const now = settled(scenario, tick.value)
  return { scenario: now, names: Object.keys(now.mechanisms) }
}

async function compute(scenario: Scenario, names: string[]): Promise<void> {
  const mine = ++run
  done.value = 0
  result.value = undefined
  const { mechanisms } = scenario
  const rest = Object.fromEntries(Object.entries(mechanisms).filter(([name]) => !names.includes(name)))
  const wanted = outcome.value
  const worths = await Promise.all(
    Array.from({ length: 2 ** names.length }, (_, coalition) => {
      const on = names.filter((_, n) => coalition & (1 << n))
      const own = { ...rest, ...Object.fromEntries(on.map((name) => [name, mechanisms[name] ?? {}])) }
      const designed = { ...scenario, mechanisms: own }
      return Promise.all(
        Array.from({ length: SEEDS }, async (_, k) => {
          const found = await replicate(designed, `${scenario.seed}#${k + 1}`, ticks.value, () => mine !== run)
          done.value++
          const values = found ? (byOutcome(found.values)[wanted]?.slice(-12) ?? []) : []
          return values.reduce((sum, one) => sum + one, 0) / values.length
        }),
      )
    }),
  )
  if (mine !== run) return
  const unit = catalogue.value?.outcomes.find(({ name }) => name === wanted)?.unit ?? '1'
  result.value = { ...exactShapley(names, worths), unit, key: keyOf(scenario, names) }
}

const keyOf = (scenario: Scenario, names: readonly string[]): string => JSON.stringify([scenario, names, outcome.value])

export function CausesView() {
  const now = present()
  const names = (now?.names ?? []).filter((name) => !left.value.has(name))
  const runs = SEEDS * 2 ** names.length
  const current = now && result.value?.key === keyOf(now.scenario, names) ? result.value : undefined
  return (
    <div class="page causes">
      <h2>{t('causesTitle')}</h2>
      {!now || now.names.length === 0 ? (
        <p>{t('causesNone')}</p>
      ) : (
        <>
          <p class="note">{t('causesNote', { n: SEEDS })}</p>
          <div class="choices row">
            {now.names.map((name) => (
              <label key={name} class="check">
                <input
                  type="checkbox"
                  checked={!left.value.has(name)}
                  onChange={() => {
                    const next = new Set(left.value)
                    if (!next.delete(name)) next.add(name)
                    left.value = next
                  }}
                />
                {capital(ownerName(name))}
              </label>
            ))}
            <label>
              {t('outcome')}{' '}
              <select value={outcome.value} onChange={(event) => (outcome.value = event.currentTarget.value)}>
                {(catalogue.value?.outcomes ?? []).map(({ name }) => (
                  <option key={name} value={name}>
                    {capital(named(name))}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              class="button primary"
              disabled={names.length === 0 || names.length > MOST}
              onClick={() => void compute(now.scenario, names)}
            >
              {t('compute')}
            </button>
            <span role="status">
              {names.length > MOST
                ? t('causesMany', { n: names.length, runs: number(runs) })
                : done.value > 0 && !current && t('runsDone', { done: done.value, all: runs })}
            </span>
          </div>
          {current && <Shares found={current} />}
        </>
      )}
    </div>
  )
}

/** Pixels of the names, of the bars, and of all with the amounts: a telephone has its own. */
const WIDE = { label: 142, bars: 330, whole: 620 }
const NARROW = { label: 120, bars: 118, whole: 344 }

function Shares({ found }: { found: Attribution }) {
  const { players, pairs, unit } = found
  const [from, to] = [found.none.mean, found.all.mean]
  const points = unit === 'share' || unit === 'probability'
  const amount = (value: number) => number(points ? value * 100 : value, 1)
  const shown = ({ mean, low, high }: Estimate) =>
    `${mean > 0 ? '+' : ''}${amount(mean)} ± ${amount(((high ?? mean) - (low ?? mean)) / 2)}${points ? '' : ` ${unitName(unit)}`}`
  const sums = ends(
    players.map(({ shapley }) => shapley.mean),
    from,
  )
  const low = Math.min(0, from, to, ...sums)
  const high = Math.max(from, to, ...sums) * 1.05 || 1
  const { label, bars, whole } = innerWidth < 600 ? NARROW : WIDE
  const x = (value: number) => label + 8 + (bars * (value - low)) / (high - low)
  const top = (n: number) => 8 + n * 34
  return (
    <>
      <svg
        class="shares"
        viewBox={`0 0 ${whole} ${top(players.length + 2)}`}
        role="img"
        aria-label={`${t('causesTitle')} ${players.map(({ player, shapley }) => `${ownerName(player)} ${shown(shapley)}`).join(', ')}`}
      >
        <Row
          label={label}
          whole={whole}
          y={top(0)}
          name={t('causesFrom')}
          from={x(low)}
          to={x(from)}
          hue="var(--cogov-base)"
          value={quantity(from, unit)}
        />
        {players.map(({ player, shapley }, n) => {
          const end = sums[n] as number
          const half = ((shapley.high ?? 0) - (shapley.low ?? 0)) / 2
          return (
            <g key={player}>
              <Row
                label={label}
                whole={whole}
                y={top(n + 1)}
                name={capital(ownerName(player))}
                from={x(n === 0 ? from : (sums[n - 1] as number))}
                to={x(end)}
                hue={mechanismColour(player)}
                value={shown(shapley)}
              />
              <line class="whisker" x1={x(end - half)} x2={x(end + half)} y1={top(n + 1) + 11} y2={top(n + 1) + 11} />
            </g>
          )
        })}
        <Row
          label={label}
          whole={whole}
          y={top(players.length + 1)}
          name={t('causesTo')}
          from={x(low)}
          to={x(to)}
          hue="var(--ink)"
          value={quantity(to, unit)}
        />
      </svg>
      {pairs.length > 0 && (
        <>
          <h3>{t('pairs')}</h3>
          <table class="pairs">
            <tbody>
              {pairs.map(({ players: [a, b], interaction, verdict }) => (
                <tr key={a + b}>
                  <th scope="row">
                    {capital(ownerName(a))} + {ownerName(b)}
                  </th>
                  <td>{shown(interaction)}</td>
                  <td>{t(`pair_${verdict}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}

function Row({
  label,
  whole,
  y,
  name,
  from,
  to,
  hue,
  value,
}: {
  label: number
  whole: number
  y: number
  name: string
  from: number
  to: number
  hue: string
  value: string
}) {
  return (
    <g>
      <text x={label} y={y + 16} text-anchor="end">
        {name}
      </text>
      <rect x={Math.min(from, to)} y={y} width={Math.max(1, Math.abs(to - from))} height={22} style={{ fill: hue }} />
      <text class="amount" x={whole - 5} y={y + 16} text-anchor="end">
        {value}
      </text>
    </g>
  )
}
