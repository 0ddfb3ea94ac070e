/** Outcomes: live series with ghosts, the run without, bands, and urban against rural. */
import { signal } from '@preact/signals'
import { bands, ghosts, REPLICATES, wantBands, withoutSeries } from '../state/comparison.ts'
import { monthName } from '../state/month.ts'
import { rem } from '../state/rem.ts'
import { catalogue, main, outcomeOf, shownOutcomes, tick, ticks, twin } from '../state/state.ts'
import { useWidth } from '../state/width.ts'
import { meaningOf, nameOf } from '../words/names.ts'
import { quantity } from '../words/numbers.ts'
import { capital, sentences, t } from '../words/speak.ts'
import { Chart, type Line } from './chart.tsx'
import { FigureButton } from './figure-button.tsx'

const byKind = signal(false)

export function Outcomes() {
  const [box, width] = useWidth<HTMLDivElement>(260)
  const done = bands.value?.done ?? 0
  return (
    <section class="outcomes" aria-label={t('outcomes')} ref={box}>
      <h2>{t('outcomes')}</h2>
      {shownOutcomes.value.map((name) => (
        <Outcome key={name} name={name} width={Math.max(200, width)} />
      ))}
      <div class="choices">
        <label class="check">
          <input
            type="checkbox"
            checked={wantBands.value}
            onChange={(event) => {
              wantBands.value = event.currentTarget.checked
            }}
          />
          {wantBands.value && done < REPLICATES ? t('bandsRunning', { done, all: REPLICATES }) : t('bands')}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={byKind.value}
            onChange={(event) => {
              byKind.value = event.currentTarget.checked
            }}
          />
          {t('urbanRural')}
        </label>
        <AddOutcome />
      </div>
      <p class="note">{wantBands.value && done > 0 ? t('bandNote', { n: done }) : t('oneRun')}</p>
    </section>
  )
}

/** Draws one more outcome. */
export function AddOutcome() {
  const hidden = (catalogue.value?.outcomes ?? []).filter(({ name }) => !shownOutcomes.value.includes(name))
  return (
    <select
      aria-label={t('moreOutcomes')}
      value=""
      onChange={(event) => {
        shownOutcomes.value = [...shownOutcomes.value, event.currentTarget.value]
      }}
    >
      <option value="" disabled>
        {t('moreOutcomes')}
      </option>
      {hidden.map(({ name }) => (
        <option key={name} value={name}>
          {capital(nameOf('outcome', name))}
        </option>
      ))}
    </select>
  )
}

function Outcome({ name, width }: { name: string; width: number }) {
  const outcome = outcomeOf(name)
  const series = main.series.value
  if (!outcome || !series || !main.frame.value) return null
  const now = tick.value
  const value = series.at(name, now)
  const without = withoutSeries.value?.[name]
  const title = capital(nameOf('outcome', name))
  const band = bands.value?.bands[name]
  const lines: Line[] = [
    ...ghosts.value.map(
      (ghost, n): Line => ({ name: `${t('lastRun')} ${n}`, values: ghost[name] ?? [], kind: 'ghost' }),
    ),
    ...(without ? [{ name: t('without'), values: without, kind: 'without' } satisfies Line] : []),
    ...kindsOf(name),
    { name: '', values: series.of(name).slice(0, now + 1), kind: 'now' },
    ...(twin.value
      ? [{ name: 'B', values: twin.value.world.series.value?.of(name) ?? [], kind: 'other' } satisfies Line]
      : []),
  ]
  return (
    <figure class="outcome">
      <figcaption>
        <strong>
          {title} <span class="value">{quantity(value, outcome.unit)}</span>
        </strong>
        <button
          type="button"
          class="quiet small"
          aria-label={t('removeOutcome', { name: nameOf('outcome', name) })}
          onClick={() => {
            shownOutcomes.value = shownOutcomes.value.filter((one) => one !== name)
          }}
        >
          ×
        </button>
        <span class="against">
          {against(value, without?.[now], outcome.unit) || capital(meaningOf('outcome', name, outcome.meaning))}
        </span>
        <FigureButton figure={`outcome:${name}`} of={nameOf('outcome', name)} />
      </figcaption>
      <Chart
        label={sentences(
          t('outcomeSays', { title, value: quantity(value, outcome.unit), month: monthName(now) }),
          against(value, without?.[now], outcome.unit),
        )}
        unit={outcome.unit}
        ticks={ticks.value}
        lines={lines}
        {...(band ? { band } : {})}
        colour={`var(--cogov-${colourOf(name)})`}
        width={width}
        height={104 * rem()}
        now={now}
      />
    </figure>
  )
}

/** Urban and rural by month, where they are asked for. */
export function kindsOf(name: string): Line[] {
  if (!byKind.value) return []
  const { place, series } = { place: main.place.value, series: main.series.value }
  return (['urban', 'rural'] as const).flatMap((level) => {
    const n = place?.recorded.findIndex((one) => one.level === level) ?? -1
    return n < 0 || !series
      ? []
      : [{ name: t(level), values: series.of(name, n).slice(0, tick.value + 1), kind: level }]
  })
}

/** How far a value is from what it would be without. */
function against(value: number, without: number | undefined, unit: string): string {
  if (without === undefined || !Number.isFinite(without) || !Number.isFinite(value)) return ''
  const difference = value - without
  if (unit === 'share' || unit === 'probability') {
    const points = Math.round(Math.abs(difference) * 100)
    if (points === 0) return t('asWithout')
    return t(difference > 0 ? 'pointsMore' : 'pointsLess', { n: points })
  }
  if (Math.abs(difference) < 1e-9) return t('asWithout')
  return t(difference > 0 ? 'more' : 'less', { n: quantity(Math.abs(difference), unit) })
}

/** Name of a colour of the palette. */
export function colourOf(name: string): string {
  if (name.startsWith('trust')) return 'blue'
  if (name.startsWith('spending') || name.startsWith('working')) return 'gold'
  if (name === 'participation') return 'orange'
  return 'green'
}
