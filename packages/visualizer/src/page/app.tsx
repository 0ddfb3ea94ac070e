/** The page as a whole. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { LanguageMenu } from '../parts/language-menu.tsx'
import { lazily } from '../parts/lazily.tsx'
import { Levers } from '../parts/levers.tsx'
import { Outcomes } from '../parts/outcomes.tsx'
import { Legend } from '../place/legend.tsx'
import { Place } from '../place/place.tsx'
import { nextTheme, theme } from '../place/theme.ts'
import { notice } from '../state/open.ts'
import { sentence } from '../state/sentence.ts'
import { catalogue, chosen, embedded, figureShown, main, VIEWS, type ViewName, view } from '../state/state.ts'
import { placeName } from '../words/names.ts'
import { t, tell } from '../words/speak.ts'
import { Help, helpShown, LiveRegion } from './keys.tsx'
import { PlaceTable } from './place-table.tsx'
import { PlayBar } from './playbar.tsx'

const shareShown = signal(false)
const asTable = signal(false)
/** On a narrow page, what is under the picture. */
const sheet = signal<'levers' | 'outcomes'>('levers')

const Share = lazily(async () => {
  const { Share: Loaded } = await import('./share.tsx')
  return () => <Loaded onClose={() => (shareShown.value = false)} />
})
const FigureDialog = lazily(async () => (await import('../figures/figure-dialog.tsx')).FigureDialog)
const Why = lazily(async () => (await import('./why.tsx')).Why)

const SCREENS: Readonly<Record<ViewName, ComponentType>> = {
  explore: Explore,
  twin: lazily(async () => (await import('./twin-view.tsx')).TwinView),
  map: lazily(async () => (await import('./map-view.tsx')).MapView),
  causes: lazily(async () => (await import('./causes-view.tsx')).CausesView),
  lessons: lazily(async () => (await import('../lessons/lessons-view.tsx')).LessonsView),
  scenario: lazily(async () => (await import('./scenario.tsx')).ScenarioView),
}

export function App() {
  const Screen = SCREENS[view.value]
  return (
    <>
      {embedded ? <EmbeddedHeader /> : <Header />}
      {catalogue.value?.fitted === false && (
        <p class="notice unfitted" role="note">
          {t('notFitted')}
        </p>
      )}
      {notice.value && (
        <p class="notice" role="status">
          {notice.value}
          <button type="button" class="quiet" aria-label={t('close')} onClick={() => (notice.value = '')}>
            ×
          </button>
        </p>
      )}
      {main.failure.value && <Failure />}
      <main>{main.place.value ? <Screen /> : <p class="loading">{t('loading')}</p>}</main>
      <PlayBar />
      <LiveRegion />
      {shareShown.value && <Share />}
      {figureShown.value && <FigureDialog />}
      {helpShown.value && <Help />}
    </>
  )
}

function Header() {
  return (
    <header>
      <h1>
        cogov <span lang="zh">共治</span>
      </h1>
      <nav aria-label={t('views')}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={view.value === name ? 'page' : undefined}
            onClick={() => {
              view.value = name
            }}
          >
            {t(name)}
          </button>
        ))}
      </nav>
      <span class="where">{placeName(main.place.value?.name ?? '')}</span>
      <button
        type="button"
        class="button icon"
        aria-label={t('labelled', { label: t('theme'), what: t(`theme_${theme.value}`) })}
        title={t(`theme_${theme.value}`)}
        onClick={nextTheme}
      >
        <span aria-hidden="true">{{ auto: '◐', light: '○', dark: '●' }[theme.value]}</span>
      </button>
      <LanguageMenu />
      <button type="button" class="button" onClick={() => (shareShown.value = true)}>
        {t('share')}
      </button>
      <button type="button" class="button icon" aria-label={t('help')} onClick={() => (helpShown.value = true)}>
        <span aria-hidden="true">?</span>
      </button>
    </header>
  )
}

/** In another page: a line that says what it is and leads to the whole. */
function EmbeddedHeader() {
  const whole = `${location.pathname}${location.hash}`
  return (
    <header class="embedded">
      <h1>
        <a href={whole} target="_blank" rel="noreferrer">
          cogov <span lang="zh">共治</span>
        </a>
      </h1>
      <span class="where">{placeName(main.place.value?.name ?? '')}</span>
      <LanguageMenu />
    </header>
  )
}

/** The last picture stays; the seed says how to get it back. */
function Failure() {
  const seed = main.scenario.value?.seed ?? ''
  return (
    <div class="notice failure" role="alert">
      <strong>{t('stopped')}</strong> {t('stoppedWhy', { seed, reason: tell(main.failure.value) })}
      <button type="button" class="button" onClick={() => void main.retry()}>
        {t('retry')}
      </button>
    </div>
  )
}

function Explore() {
  const { title, below } = sentence()
  return (
    <div class="explore" data-sheet={sheet.value}>
      <div class="side left">
        <Levers world={main} />
      </div>
      <div class="middle">
        <div class="sentence">
          <p class="title">{title}</p>
          <p class="below">{below}</p>
        </div>
        {asTable.value ? (
          <PlaceTable />
        ) : (
          <Place
            world={main}
            label={t('placeLabel')}
            chosen={chosen.value?.name}
            onChoose={(choice) => {
              chosen.value = choice
              sheet.value = 'outcomes'
            }}
          />
        )}
        <div class="under">
          <Legend world={main} />
          <button
            type="button"
            class="quiet"
            aria-pressed={asTable.value}
            aria-label={t(asTable.value ? 'asPicture' : 'asTable')}
            onClick={() => (asTable.value = !asTable.value)}
          >
            {t(asTable.value ? 'picture' : 'table')}
          </button>
        </div>
        <div class="sheet-tabs">
          {(['levers', 'outcomes'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={sheet.value === name} onClick={() => (sheet.value = name)}>
              {t(name === 'levers' ? 'mechanisms' : 'outcomes')}
            </button>
          ))}
        </div>
      </div>
      <div class="side right">
        {chosen.value && <Why />}
        <Outcomes />
      </div>
    </div>
  )
}
