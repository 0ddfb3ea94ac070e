/** What the colours mean, and the choice of what they show. */
import { useMemo } from 'preact/hooks'
import { shade } from '../state/state.ts'
import type { LivePlace } from '../state/world.ts'
import { type Key, t, tell } from '../words/speak.ts'
import { locatedIn } from './layout.ts'

export function Legend({ world, twin }: { world: LivePlace; twin?: boolean }) {
  const shades = ['act', ...(world.place.value?.shades ?? [])]
  return (
    <div class="legend">
      <label>
        {t('colourBy')}{' '}
        <select
          value={shade.value}
          onChange={(event) => {
            shade.value = event.currentTarget.value
          }}
        >
          {shades.map((name) => (
            <option key={name} value={name}>
              {t(`shade_${name}` as Key)}
            </option>
          ))}
          {twin && <option value="difference">{t('showDifference')}</option>}
        </select>
      </label>
      <Meaning />
      <span class="key" title={(world.place.value?.sources ?? []).map(tell).join(' ')}>
        {peopleOf(world)}
      </span>
      <North world={world} />
    </div>
  )
}

/** What a map says of itself. */
function North({ world }: { world: LivePlace }) {
  const place = world.place.value
  const located = useMemo(() => place && locatedIn(place), [place])
  if (!located) return null
  const n = located.filter(Boolean).length
  return <span class="key">{n < located.length ? t('northUpSome', { n, of: located.length }) : t('northUp')}</span>
}

/** How many dots there are, and for how many people they stand. */
function peopleOf(world: LivePlace): string {
  const dots = world.frame.value?.acts.length ?? 0
  const residents = world.place.value?.residents.reduce((sum, one) => sum + one, 0) ?? dots
  return dots < residents ? t('dotsCount', { n: dots, residents }) : t('residentsCount', { n: dots })
}

function Meaning() {
  if (shade.value === 'act' || shade.value === 'difference') {
    const [on, off] = shade.value === 'act' ? (['takesPart', 'standsAside'] as const) : (['onlyB', 'onlyA'] as const)
    return (
      <>
        <span class="key">
          <i class={`dot ${on}`} /> {t(on)}
        </span>
        <span class="key">
          <i class={`dot ${off}`} /> {t(off)}
        </span>
      </>
    )
  }
  return (
    <span class="key">
      {t('low')} <i class="ramp" /> {t('high')}
    </span>
  )
}
