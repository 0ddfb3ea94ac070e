/** Both worlds side by side, with the same random numbers, and the difference between them. */
import { area, line } from 'd3-shape'
import { Chart, scaleOf } from '../parts/chart.tsx'
import { FigureButton } from '../parts/figure-button.tsx'
import { Levers } from '../parts/levers.tsx'
import { AddOutcome } from '../parts/outcomes.tsx'
import { Legend } from '../place/legend.tsx'
import { Place } from '../place/place.tsx'
import { luck, PAIRS, tryLuck } from '../state/luck.ts'
import { rem } from '../state/rem.ts'
import { chosen, main, opened, openFigure, shownOutcomes, tick, ticks, twin, unitOf, view } from '../state/state.ts'
import { endTwin, fork } from '../state/twin.ts'
import { useWidth } from '../state/width.ts'
import { nameOf } from '../words/names.ts'
import { amount, quantity, signed } from '../words/numbers.ts'
import { capital, t } from '../words/speak.ts'

export function TwinView() {
  if (!twin.value) {
    return (
      <div class="page empty">
        <p>{t('noFork')}</p>
        <button type="button" class="button primary" onClick={fork}>
          ⎇ {t('forkHere')}
        </button>
      </div>
    )
  }
  const { world, since } = twin.value
  return (
    <div class="explore twin">
      <div class="side left">
        <Levers world={world} label={t('leversB')} />
      </div>
      <div class="middle">
        <p class="below">{t('forkedAt', { tick: since })}</p>
        <div class="both">
          <div>
            <h3>{t('worldA')}</h3>
            <Place
              world={main}
              label={t('worldA')}
              chosen={chosen.value?.name}
              onChoose={(one) => (chosen.value = one)}
            />
          </div>
          <div>
            <h3>{t('worldB')}</h3>
            <Place world={world} label={t('worldB')} onChoose={() => undefined} other={main} />
          </div>
        </div>
        <Legend world={main} twin />
        <div class="actions">
          <button type="button" class="button" onClick={keepB}>
            {t('keepB')}
          </button>
          <button type="button" class="button" onClick={endTwin}>
            {t('endFork')}
          </button>
          <IsItLuck />
        </div>
      </div>
      <Differences />
    </div>
  )
}

function keepB(): void {
  const scenario = twin.value?.world.scenario.value
  if (!scenario) return
  const at = main.tick
  endTwin()
  opened.value = opened.value ?? scenario
  void main.show(scenario, at)
  view.value = 'explore'
}

function Differences() {
  const [box, width] = useWidth<HTMLDivElement>(270)
  const other = twin.value
  const [a, b] = [main.series.value, other?.world.series.value]
  const shown = a && b && other ? shownOutcomes.value : []
  return (
    <div class="side right" ref={box}>
      {shown.map((name) => {
        if (!a || !b || !other) return null
        const unit = unitOf(name)
        const now = Math.min(tick.value, other.world.frame.value?.tick ?? 0)
        const title = capital(nameOf('outcome', name))
        const difference = b.at(name, now) - a.at(name, now)
        return (
          <figure key={name} class="outcome">
            <figcaption>
              <strong>{title}</strong>
              <FigureButton figure={`twin:${name}`} of={title} />
              <span class="against whole">
                A {quantity(a.at(name, now), unit)} · B {quantity(b.at(name, now), unit)} · B − A{' '}
                {signed(difference, unit)}
              </span>
            </figcaption>
            <Chart
              label={t('labelled', {
                label: title,
                what: `A ${quantity(a.at(name, now), unit)}, B ${quantity(b.at(name, now), unit)}`,
              })}
              unit={unit}
              ticks={ticks.value}
              lines={[
                { name: 'A', values: a.of(name).slice(0, now + 1), kind: 'now' },
                { name: 'B', values: b.of(name).slice(0, now + 1), kind: 'other' },
              ]}
              colour="var(--cogov-blue)"
              width={Math.max(200, width)}
              height={92 * rem()}
              now={now}
              fork={other.since}
            />
            <Difference
              title={t('differenceOf', { name: title })}
              values={Array.from({ length: now + 1 }, (_, at) => b.at(name, at) - a.at(name, at))}
              unit={unit}
              width={Math.max(200, width)}
              since={other.since}
            />
          </figure>
        )
      })}
      <AddOutcome />
    </div>
  )
}

/** One pair of worlds shows what can happen; twenty show what is to be expected. */
function IsItLuck() {
  const unit = unitOf(shownOutcomes.value[0] ?? '')
  const show = () => openFigure(`luck:${unit}`)
  const { done, differences } = luck.value ?? {}
  const running = done !== undefined && !differences
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={running}
        onClick={() => (differences ? show() : void tryLuck().then((all) => all && show()))}
      >
        {t('isItLuck')}
      </button>
      <span class="note" role="status">
        {running ? t('pairsRunning', { done, all: PAIRS }) : t('isItLuckNote', { n: PAIRS })}
      </span>
    </>
  )
}

/** B minus A by month, over and under a line of zero. */
function Difference({
  title,
  values,
  unit,
  width,
  since,
}: {
  title: string
  values: number[]
  unit: string
  width: number
  since: number
}) {
  const [LEFT, HEIGHT] = [38 * rem(), 54 * rem()] as [number, number]
  const largest = Math.max(...values.map(Math.abs), unit === 'share' ? 0.05 : 0)
  const [, reach] = unit === 'share' ? [0, Math.min(1, Math.ceil(largest * 10) / 10)] : scaleOf([largest], unit)
  const x = (at: number) => LEFT + ((width - LEFT - 6) * at) / ticks.value
  const y = (value: number) => HEIGHT / 2 - (value / reach) * (HEIGHT / 2 - 6)
  const surface = area<number>()
    .x((_, at) => x(at))
    .y0(HEIGHT / 2)
    .y1(y)
  const edge = line<number>()
    .x((_, at) => x(at))
    .y(y)
  return (
    <svg
      class="chart difference"
      style={{ '--hue': 'var(--cogov-blue)' }}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={t('labelled', { label: title, what: signed(values.at(-1) ?? 0, unit) })}
    >
      <text class="axis" x={LEFT - 5} y={12} text-anchor="end">
        +{amount(reach, unit)}
      </text>
      <text class="axis" x={LEFT - 5} y={HEIGHT - 2} text-anchor="end">
        −{amount(reach, unit)}
      </text>
      <path class="band" d={surface(values) ?? ''} />
      <path class="line now" d={edge(values) ?? ''} />
      <line class="zero" x1={LEFT} x2={width - 6} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line class="fork" x1={x(since)} x2={x(since)} y1={2} y2={HEIGHT - 2} />
    </svg>
  )
}
