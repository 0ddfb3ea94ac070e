/** Time: play, step, speed, scrub, and the marks of what was changed when. */
import { type Change, leverAt } from '../engine/timeline.ts'
import { groupsOf, shortly } from '../state/changes.ts'
import { hue, mechanismColour } from '../state/mechanisms.ts'
import { monthOfAll } from '../state/month.ts'
import { goTo, stepBy, togglePlay } from '../state/player.ts'
import { main, playing, SPEEDS, speed, takeBack, tick, ticks, twin } from '../state/state.ts'
import { fork } from '../state/twin.ts'
import { nameOf } from '../words/names.ts'
import { capital, t } from '../words/speak.ts'

export function PlayBar() {
  const ended = tick.value >= ticks.value
  const label = playing.value ? t('pause') : ended ? t('again') : t('play')
  const next = SPEEDS[(SPEEDS.indexOf(speed.value) + 1) % SPEEDS.length]
  return (
    <section class="playbar" aria-label={t('time')}>
      <button type="button" class="play" aria-label={label} title={label} onClick={togglePlay}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d={
              playing.value
                ? 'M7 5h4v14H7zM13 5h4v14h-4z'
                : ended
                  ? 'M12 5V1L6 6l6 5V7a5 5 0 11-5 5H5a7 7 0 107-7z'
                  : 'M8 5l11 7-11 7z'
            }
          />
        </svg>
      </button>
      <button type="button" class="quiet" aria-label={t('back')} onClick={() => stepBy(-1)}>
        ‹
      </button>
      <button type="button" class="quiet" aria-label={t('step')} onClick={() => stepBy(1)}>
        ›
      </button>
      <button
        type="button"
        class="quiet speed"
        aria-label={t('labelled', { label: t('speed'), what: t('speedTimes', { n: speed.value }) })}
        onClick={() => {
          speed.value = next
        }}
      >
        {t('speedTimes', { n: speed.value })}
      </button>
      <div class="time">
        <Marks />
        <input
          type="range"
          aria-label={t('time')}
          aria-valuetext={monthOfAll(tick.value, ticks.value)}
          min={0}
          max={ticks.value}
          step={1}
          value={tick.value}
          style={{ '--share': tick.value / ticks.value }}
          onInput={(event) => goTo(event.currentTarget.valueAsNumber)}
        />
      </div>
      <span class="month">{monthOfAll(tick.value, ticks.value)}</span>
      {!twin.value && (
        <button type="button" class="fork-here" onClick={fork}>
          <span aria-hidden="true">⎇ </span>
          {t('forkHere')}
        </button>
      )}
    </section>
  )
}

/** Changes of one mechanism in one month have one mark. */
function Marks() {
  const scenario = main.scenario.value
  if (!scenario) return null
  let free = Number.NEGATIVE_INFINITY
  return (
    <div class="marks">
      {groupsOf(scenario).map((group) => {
        const { tick: at, mechanism, changes } = group
        const share = at / ticks.value
        const shown = share - free > 0.14
        if (shown) free = share
        const said = changes.map((change) => changeSays(change)).join('; ')
        return (
          <button
            key={`${at} ${mechanism}`}
            type="button"
            class={`mark ${share > 0.8 ? 'left' : ''}`}
            style={{ '--at': share, '--hue': hue(mechanismColour(mechanism)) }}
            aria-label={t('removeChange', { change: said })}
            title={t('removeChange', { change: said })}
            onClick={() => takeBack(changes)}
          >
            {shown && <span>{shortly(group)}</span>}
          </button>
        )
      })}
    </div>
  )
}

function before(change: Change): number {
  const scenario = main.scenario.value
  return scenario ? leverAt(scenario, change, change.tick - 1) : 0
}

const changeSays = (change: Change): string =>
  t('changeAt', {
    tick: change.tick,
    lever: capital(nameOf('lever', change.lever)),
    from: before(change),
    to: change.value,
  })
