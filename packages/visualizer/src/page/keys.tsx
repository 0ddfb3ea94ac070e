/** Keys for everything, off where somebody types; and what a screen reader is told when time rests. */
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { SHAPES } from '../place/offices.tsx'
import { monthName } from '../state/month.ts'
import { stepBy, togglePlay } from '../state/player.ts'
import {
  chosen,
  main,
  playing,
  redo,
  SPEEDS,
  shade,
  shownOutcomes,
  speed,
  tick,
  twin,
  undo,
  unitOf,
} from '../state/state.ts'
import { fork } from '../state/twin.ts'
import { nameOf } from '../words/names.ts'
import { quantity } from '../words/numbers.ts'
import { capital, type Key, language, sentences, t } from '../words/speak.ts'
import { nextLanguage } from '../words/switch.ts'

export const helpShown = signal(false)

/** Each key with what it does. */
const KEYS: readonly { keys: string; says: Key; act: () => void }[] = [
  { keys: ' ', says: 'key_play', act: togglePlay },
  { keys: '.', says: 'step', act: () => stepBy(1) },
  { keys: ',', says: 'back', act: () => stepBy(-1) },
  { keys: '[', says: 'key_slower', act: () => faster(-1) },
  { keys: ']', says: 'key_faster', act: () => faster(1) },
  { keys: 'f', says: 'forkHere', act: fork },
  { keys: 'd', says: 'showDifference', act: showDifference },
  { keys: 'l', says: 'language', act: () => void nextLanguage() },
  { keys: '?', says: 'help', act: () => (helpShown.value = !helpShown.value) },
  { keys: 'Escape', says: 'close', act: () => (chosen.value = undefined) },
]

function faster(by: number): void {
  speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(speed.value) + by))]
}

function showDifference(): void {
  if (twin.value) shade.value = shade.value === 'difference' ? 'act' : 'difference'
}

export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    const target = targetOf(event)
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === 'z' && !isTyping(target)) {
        event.preventDefault()
        if (event.shiftKey) redo()
        else undo()
      }
      return
    }
    if (event.altKey || isTyping(target) || document.querySelector('dialog[open]')) return
    // Space presses the button that has the focus.
    if (event.key === ' ' && target.closest('button, summary, a, [role=option]')) return
    const found = KEYS.find(({ keys }) => keys === event.key || keys === event.key.toLowerCase())
    if (!found) return
    event.preventDefault()
    found.act()
  })
}

/**
 * Who a key is for. A dialog that was just closed keeps the focus on its button until the browser has tidied up: a key
 * pressed meanwhile is the page's.
 */
function targetOf(event: KeyboardEvent): HTMLElement {
  const target = event.target as HTMLElement
  return target.closest('dialog:not([open])') ? document.body : target
}

const isTyping = (target: HTMLElement): boolean =>
  target.matches('input:not([type=range], [type=checkbox]), textarea, select')

export function Help() {
  return (
    <Dialog title={t('help')} onClose={() => (helpShown.value = false)}>
      <table class="keys">
        <tbody>
          {KEYS.map(({ keys, says }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys === ' ' ? t('key_space') : keys}</kbd>
              </th>
              <td>{t(says)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>Ctrl Z</kbd>
            </th>
            <td>
              {t('undo')}
              {t('between')}
              <kbd>⇧</kbd> {t('redo')}
            </td>
          </tr>
        </tbody>
      </table>
      <p class="note">{t('placeHelp')}</p>
      <h3>{t('place')}</h3>
      <ul class="shapes">
        {Object.entries(SHAPES).map(([table, shape]) => (
          <li key={table}>
            <svg viewBox="-10 -10 20 20" aria-hidden="true">
              <path class="office" d={shape} style={{ '--hue': `var(--cogov-actor-${table})` }} />
            </svg>
            {capital(nameOf('actor', table))}
          </li>
        ))}
      </ul>
      <p class="note">{sentences(t('caseNote'), t('tieNote'), t('partnerNote'))}</p>
    </Dialog>
  )
}

/** Tells what the outcomes are when time rests, not at every month. */
export function LiveRegion() {
  const [said, setSaid] = useState('')
  const key = `${tick.value} ${playing.value} ${language.value} ${main.scenario.value?.timeline.length}`
  useEffect(() => {
    if (playing.value) return
    const timer = setTimeout(() => {
      const outcomes = shownOutcomes.value.map((name) => {
        const unit = unitOf(name)
        return (
          `${capital(nameOf('outcome', name))} ` +
          `${quantity(main.series.value?.at(name, tick.value) ?? Number.NaN, unit)}`
        )
      })
      setSaid(t('live', { month: capital(monthName(tick.value)), outcomes: outcomes.join(', ') }))
    }, 500)
    return () => clearTimeout(timer)
  }, [key])
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  )
}
