/** Lessons: predict, move a lever, see, and only then read. */

import { Levers } from '../parts/levers.tsx'
import { Outcomes } from '../parts/outcomes.tsx'
import { Legend } from '../place/legend.tsx'
import { Place } from '../place/place.tsx'
import { main, playing, shownOutcomes, view } from '../state/state.ts'
import { number, t, tell } from '../words/speak.ts'
import type { Do, Lesson, Step } from './lesson.ts'
import {
  beginLesson,
  compare,
  doneNow,
  found,
  goOn,
  measuring,
  predict,
  progress,
  restart,
  seenNow,
} from './lesson-state.ts'
import { LESSONS } from './lessons.ts'

export function LessonsView() {
  return progress.value ? <OneLesson /> : <Overview />
}

function Overview() {
  return (
    <div class="page">
      <h2>{t('lessons')}</h2>
      <p class="note">{t('lessonsNote')}</p>
      <div class="cards lessons">
        {LESSONS.map((lesson, n) => (
          <button key={lesson.name} type="button" class="card" onClick={() => void beginLesson(lesson)}>
            <strong>
              {number(n + 1)} · {tell(lesson.title)}
            </strong>
            <span>{tell(lesson.invitation)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

function OneLesson() {
  const now = progress.value
  if (!now) return null
  const { lesson, step } = now
  const all = lesson.steps.length
  return (
    <div class="explore lesson">
      <div class="side left">
        <button type="button" class="quiet" onClick={leave}>
          ‹ {t('allLessons')}
        </button>
        <h2>{tell(lesson.title)}</h2>
        <progress value={step} max={all} aria-label={t('stepOf', { n: Math.min(step + 1, all), all })} />
        {lesson.steps.slice(0, step).map((one, n) => (
          <Done key={n} step={one} n={n} />
        ))}
        {step < all ? <Current step={lesson.steps[step] as Step} lesson={lesson} /> : <End lesson={lesson} />}
      </div>
      <div class="middle">
        <Place world={main} label={t('placeLabel')} onChoose={() => undefined} />
        <Legend world={main} />
      </div>
      <div class="side right">
        {step < all && lesson.steps[step]?.kind === 'do' && <Levers world={main} only={lesson.levers} />}
        <Outcomes />
      </div>
    </div>
  )
}

function leave(): void {
  progress.value = undefined
  playing.value = false
}

function Current({ step, lesson }: { step: Step; lesson: Lesson }) {
  const done = doneNow.value
  return (
    <section class="step" aria-live="polite">
      {step.kind === 'predict' ? <Question step={step} /> : <Task step={step} lesson={lesson} />}
      {done && (
        <>
          <Reveal step={step} />
          <button type="button" class="button primary" onClick={() => void goOn()}>
            {t('goOn')}
          </button>
        </>
      )}
    </section>
  )
}

function Question({ step }: { step: Extract<Step, { kind: 'predict' }> }) {
  const now = progress.value
  const chosen = now?.predicted[now.step]
  return (
    <fieldset>
      <legend>{tell(step.question)}</legend>
      {step.options.map((option, n) => (
        <button
          key={option.en}
          type="button"
          class="option"
          aria-pressed={chosen === n}
          disabled={chosen !== undefined && chosen !== n}
          onClick={() => predict(n)}
        >
          {tell(option)}
        </button>
      ))}
      {chosen !== undefined && !doneNow.value && <p class="note">{t('watch', { tick: step.at })}</p>}
    </fieldset>
  )
}

function Task({ step, lesson }: { step: Do; lesson: Lesson }) {
  const measured = found.value
  return (
    <>
      <p class="task">{tell(step.task)}</p>
      <details>
        <summary>{t('hint')}</summary>
        <p>{tell(step.hint)}</p>
      </details>
      <div class="actions">
        <button type="button" class="button" onClick={() => void restart(lesson)}>
          {t('fromStart')}
        </button>
        {step.measure && (
          <button type="button" class="button" disabled={measuring.value} onClick={() => void compare(step)}>
            {t('comparePair')}
          </button>
        )}
      </div>
      {step.measure && measured.on !== undefined && !doneNow.value && (
        <p role="status">
          {measured.beyond === undefined
            ? t('pairCount', { n: measured.on })
            : t('pairFound', { n: Math.round(measured.beyond * 100) })}
        </p>
      )}
    </>
  )
}

/** What came of it; whoever predicted is told whether it came true. */
function Reveal({ step }: { step: Step }) {
  const now = progress.value
  return (
    <p class="reveal">
      {step.kind === 'predict' && now && (
        <strong>{t(now.predicted[now.step] === step.right ? 'cameTrue' : 'cameOtherwise')} </strong>
      )}
      {tell(step.reveal, step.values?.(seenNow()) ?? {})}
    </p>
  )
}

function Done({ step, n }: { step: Step; n: number }) {
  const now = progress.value
  const seen = now?.seen[n]
  if (!seen) return null
  const predicted = now.predicted[n]
  return (
    <details class="done">
      <summary>{tell(step.kind === 'predict' ? step.question : step.task)}</summary>
      {step.kind === 'predict' && predicted !== undefined && (
        <p>
          {t('youSaid', { option: tell(step.options[predicted] ?? { en: '', zh: '' }) })}{' '}
          {t(predicted === step.right ? 'cameTrue' : 'cameOtherwise')}
        </p>
      )}
      <p>{tell(step.reveal, step.values?.(seen) ?? {})}</p>
    </details>
  )
}

function End({ lesson }: { lesson: Lesson }) {
  const now = progress.value
  return (
    <section class="step" aria-live="polite">
      {lesson.steps.map((step, n) => {
        const predicted = now?.predicted[n]
        if (step.kind !== 'predict' || predicted === undefined) return null
        return (
          <p key={n} class="note">
            {t('youSaid', { option: tell(step.options[predicted] ?? { en: '', zh: '' }) })}{' '}
            {t(predicted === step.right ? 'cameTrue' : 'cameOtherwise')}
          </p>
        )
      })}
      <p class="reveal">{tell(lesson.lesson)}</p>
      <h3>{t('literature')}</h3>
      <ul class="literature">
        {lesson.literature.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button primary" onClick={openSandbox}>
          {t('openSandbox')}
        </button>
        <NextLesson after={lesson} />
      </div>
    </section>
  )
}

/** The same place with every lever. */
function openSandbox(): void {
  progress.value = undefined
  shownOutcomes.value = [...new Set([...shownOutcomes.value, 'trust_in_committee'])].slice(0, 5)
  view.value = 'explore'
}

function NextLesson({ after }: { after: Lesson }) {
  const next = LESSONS[LESSONS.indexOf(after) + 1]
  return next ? (
    <button type="button" class="button" onClick={() => void beginLesson(next)}>
      {t('nextLesson', { title: tell(next.title) })}
    </button>
  ) : null
}
