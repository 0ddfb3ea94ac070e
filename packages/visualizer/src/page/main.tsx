/** The page's beginning. */
import { FIRST } from 'virtual:first'
import { languageOf } from '@cogov/language'
import { computed, effect } from '@preact/signals'
import { render } from 'preact'
import { startTheme } from '../place/theme.ts'
import { startComparison } from '../state/comparison.ts'
import { openLink } from '../state/open.ts'
import { startPlayer } from '../state/player.ts'
import { catalogue, main, openScenario, playing, shade } from '../state/state.ts'
import { actorNames } from '../words/speak.ts'
import { loadNames, speakLanguage } from '../words/switch.ts'
import { App } from './app.tsx'
import { startKeys } from './keys.tsx'

async function start(): Promise<void> {
  await speakLanguage(languageOf(navigator.language))
  startTheme()
  render(<App />, document.getElementById('page') as HTMLElement)
  catalogue.value = await main.engine.catalogue()
  effect(() => {
    actorNames.value = main.scenario.value?.names ?? {}
  })
  // Whoever sees something can press a key.
  startPlayer()
  startKeys()
  if (location.hash.length < 2 || !(await openLink(location.hash))) await begin()
  // Not needed for the first frame.
  setTimeout(() => void loadNames(), 300)
  startComparison()
  effect(() => {
    // Another shade needs another column.
    if (shade.value && main.scenario.peek()) void main.refresh()
  })
  const told = computed(() => JSON.stringify(whereabouts()))
  let known = JSON.stringify([{}])
  effect(() => {
    // Other money is called and priced otherwise, and another country may be one that nothing was fitted to.
    if (told.value === known) return
    known = told.value
    const [prices, country] = JSON.parse(known)
    void main.engine.catalogue(prices, country ?? undefined).then((found) => {
      catalogue.value = found
    })
  })
  addEventListener('hashchange', () => void openLink(location.hash))
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}

function whereabouts(): [prices: object, country?: string] {
  const { prices = {}, place } = main.scenario.value ?? {}
  const country = typeof place === 'object' && 'country' in place ? place.country : undefined
  return typeof country === 'string' ? [prices, country] : [prices]
}

/** The first preset, alive before anybody clicks. */
async function begin(): Promise<void> {
  await openScenario(FIRST)
  playing.value = !matchMedia('(prefers-reduced-motion: reduce)').matches
}

void start()
