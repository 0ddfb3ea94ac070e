/** The page as a whole. */
import { Legend, Place } from '../place/place.tsx'
import { language, speakLanguage, t } from '../words/speak.ts'
import { Levers } from './levers.tsx'
import { Outcomes } from './outcomes.tsx'
import { PlayBar } from './playbar.tsx'
import { sentence } from './sentence.ts'
import { chosen, main, VIEWS, view } from './state.ts'

export function App() {
  return (
    <>
      <Header />
      <main>{main.place.value ? <Explore /> : <p class="loading">{main.failure.value || t('loading')}</p>}</main>
      <PlayBar />
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
      <span class="where">{main.place.value?.name}</span>
      <button type="button" class="button" onClick={() => void speakLanguage(language.value === 'en' ? 'zh' : 'en')}>
        {t('otherLanguage')}
      </button>
    </header>
  )
}

function Explore() {
  const { title, below } = sentence()
  return (
    <div class="explore">
      <div class="side left">
        <Levers world={main} />
      </div>
      <div class="middle">
        <div class="sentence">
          <p class="title">{title}</p>
          <p class="below">{below}</p>
        </div>
        <Place
          world={main}
          label={t('placeLabel')}
          chosen={chosen.value?.name}
          onChoose={(choice) => {
            chosen.value = choice
          }}
        />
        <Legend world={main} />
      </div>
      <div class="side right">
        <Outcomes />
      </div>
    </div>
  )
}
