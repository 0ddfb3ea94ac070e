/** What did it? The outcome at the end, shared out among the mechanisms that are on. */
import type { Scenario } from '@cogov/core'
import { signal } from '@preact/signals'
import { settled } from '../engine/timeline.ts'
import { capital, named, number, quantity, t, unitName } from '../words/speak.ts'
import { replicate } from './background.ts'
import { byOutcome } from './comparison.ts'
import { mechanismColour } from './mechanisms.ts'
import { pairEffect, shapley } from './shapley.ts'
import { catalogue, main, tick, ticks } from './state.ts'
import { ends } from './sums.ts'

const SEEDS = 8
const MOST = 6
/** Two-sided 95 % of Student's t with 7 degrees of freedom. */
const T_95 = 2.365

const outcome = signal('participation')
const left = signal<ReadonlySet<string>>(new Set())
const done = signal(0)
const result = signal<Attribution | undefined>(undefined)
let run = 0

interface Attribution {
  key: string
  names: string[]
  unit: string
  outcome: string
  from: number
  to: number
  shares: Estimate[]
  pairs: { names: [string, string]; effect: Estimate }[]
}

interface Estimate {
  mean: number
  half: number
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
  const worths: number[][] = Array.from({ length: SEEDS }, () => [])
  const wanted = outcome.value
  await Promise.all(
    Array.from({ length: 1 << names.length }, async (_, coalition) => {
      const on = names.filter((_, n) => coalition & (1 << n))
      const own = { ...rest, ...Object.fromEntries(on.map((name) => [name, mechanisms[name] ?? {}])) }
      const designed = { ...scenario, mechanisms: own }
      await Promise.all(
        worths.map(async (worth, k) => {
          const found = await replicate(designed, `${scenario.seed}#${k + 1}`, ticks.value, () => mine !== run)
          if (mine !== run || !found) return
          const values = byOutcome(found.values)[wanted]?.slice(-12) ?? []
          worth[coalition] = values.reduce((sum, one) => sum + one, 0) / values.length
          done.value++
        }),
      )
    }),
  )
  if (mine !== run) return
  result.value = attributed(names, worths, wanted, keyOf(scenario, names))
}

function attributed(names: string[], worths: readonly number[][], wanted: string, key: string): Attribution {
  const shares = worths.map((worth) => shapley(names.length, worth))
  const all = (1 << names.length) - 1
  return {
    key,
    names,
    outcome: wanted,
    unit: catalogue.value?.outcomes.find(({ name }) => name === wanted)?.unit ?? '1',
    from: mean(worths.map((worth) => worth[0] as number)),
    to: mean(worths.map((worth) => worth[all] as number)),
    shares: names.map((_, n) => estimate(shares.map((share) => share[n] as number))),
    pairs: names
      .flatMap((a, m) =>
        names.slice(m + 1).map((b, k) => ({
          names: [a, b] as [string, string],
          effect: estimate(worths.map((worth) => pairEffect(m, m + 1 + k, worth))),
        })),
      )
      .sort((a, b) => Math.abs(b.effect.mean) - Math.abs(a.effect.mean)),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

function estimate(values: readonly number[]): Estimate {
  const middle = mean(values)
  const variance = values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1)
  return { mean: middle, half: T_95 * Math.sqrt(variance / values.length) }
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
                {capital(named(name))}
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

function Shares({ found }: { found: Attribution }) {
  const { names, shares, from, to, unit, pairs } = found
  const points = unit === 'share' || unit === 'probability'
  const shown = (value: number) =>
    `${value > 0 ? '+' : ''}${number(points ? value * 100 : value, 1)}${points ? '' : ` ${unitName(unit)}`}`
  const sums = ends(
    shares.map(({ mean: own }) => own),
    from,
  )
  const low = Math.min(0, from, to, ...sums)
  const high = Math.max(from, to, ...sums) * 1.05 || 1
  const x = (value: number) => 150 + (380 * (value - low)) / (high - low)
  const order = names.map((_, n) => n)
  return (
    <>
      <svg
        class="shares"
        viewBox={`0 0 620 ${(names.length + 2) * 34 + 8}`}
        role="img"
        aria-label={`${t('causesTitle')} ${names.map((name, n) => `${named(name)} ${shown(shares[n]?.mean ?? 0)}`).join(', ')}`}
      >
        <Row
          y={8}
          name={t('causesFrom')}
          from={x(low)}
          to={x(from)}
          hue="var(--cogov-base)"
          value={quantity(from, unit)}
        />
        {order.map((n) => {
          const start = n === 0 ? from : (sums[n - 1] as number)
          const end = sums[n] as number
          const { half, mean: own } = shares[n] as Estimate
          return (
            <g key={names[n]}>
              <Row
                y={8 + (n + 1) * 34}
                name={capital(named(names[n] as string))}
                from={x(start)}
                to={x(end)}
                hue={mechanismColour(names[n] as string)}
                value={`${shown(own)} ± ${number(points ? half * 100 : half, 1)}`}
              />
              <line
                class="whisker"
                x1={x(end - half)}
                x2={x(end + half)}
                y1={8 + (n + 1) * 34 + 11}
                y2={8 + (n + 1) * 34 + 11}
              />
            </g>
          )
        })}
        <Row
          y={8 + (names.length + 1) * 34}
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
              {pairs.map(({ names: [a, b], effect }) => (
                <tr key={a + b}>
                  <th scope="row">
                    {capital(named(a))} + {named(b)}
                  </th>
                  <td>
                    {shown(effect.mean)} ± {number(points ? effect.half * 100 : effect.half, 1)}
                  </td>
                  <td>{Math.abs(effect.mean) <= effect.half ? '' : t(effect.mean > 0 ? 'pairMore' : 'pairLess')}</td>
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
  y,
  name,
  from,
  to,
  hue,
  value,
}: {
  y: number
  name: string
  from: number
  to: number
  hue: string
  value: string
}) {
  return (
    <g>
      <text x={142} y={y + 16} text-anchor="end">
        {name}
      </text>
      <rect x={Math.min(from, to)} y={y} width={Math.max(1, Math.abs(to - from))} height={22} style={{ fill: hue }} />
      <text class="amount" x={615} y={y + 16} text-anchor="end">
        {value}
      </text>
    </g>
  )
}
