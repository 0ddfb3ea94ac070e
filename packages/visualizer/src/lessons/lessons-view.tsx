/** Lessons: predict, move a lever, see, and only then read. */

import { Levers } from '../parts/levers.tsx'
import { Outcomes } from '../parts/outcomes.tsx'
import { Legend } from '../place/legend.tsx'
import { Place } from '../place/place.tsx'
import { main, playing, shownOutcomes, view } from '../state/state.ts'
import { number } from '../words/numbers.ts'
import { sentences, t } from '../words/speak.ts'
import type { Do, Filling, Lesson, Step } from './lesson.ts'
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
import { tellLesson } from './tell-lesson.ts'

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
              {number(n + 1)} · {tellLesson(lesson, 'title')}
            </strong>
            <span>{tellLesson(lesson, 'invitation')}</span>
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
        <h2>{tellLesson(lesson, 'title')}</h2>
        <progress value={step} max={all} aria-label={t('stepOf', { n: Math.min(step + 1, all), all })} />
        {lesson.steps.slice(0, step).map((one, n) => (
          <Done key={n} lesson={lesson} step={one} n={n} />
        ))}
        {step < all ? <Current lesson={lesson} step={lesson.steps[step]} n={step} /> : <End lesson={lesson} />}
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

interface StepProps<S extends Step> {
  lesson: Lesson
  step: S
  /** Its number, from 0. */
  n: number
}

/** A text of a step. */
const say = ({ lesson, n }: StepProps<Step>, part: string, filling?: Filling): string =>
  tellLesson(lesson, `step${n + 1}.${part}`, filling)

function Current(props: StepProps<Step>) {
  const { step } = props
  const done = doneNow.value
  return (
    <section class="step" aria-live="polite">
      {step.kind === 'predict' ? <Question {...props} step={step} /> : <Task {...props} step={step} />}
      {done && (
        <>
          <Reveal {...props} />
          <button type="button" class="button primary" onClick={() => void goOn()}>
            {t('goOn')}
          </button>
        </>
      )}
    </section>
  )
}

function Question(props: StepProps<Extract<Step, { kind: 'predict' }>>) {
  const { step } = props
  const now = progress.value
  const chosen = now?.predicted[now.step]
  return (
    <fieldset>
      <legend>{say(props, 'question')}</legend>
      {step.options.map((option, k) => (
        <button
          key={option}
          type="button"
          class="option"
          aria-pressed={chosen === k}
          disabled={chosen !== undefined && chosen !== k}
          onClick={() => predict(k)}
        >
          {say(props, `option${k + 1}`)}
        </button>
      ))}
      {chosen !== undefined && !doneNow.value && <p class="note">{t('watch', { tick: step.at })}</p>}
    </fieldset>
  )
}

function Task(props: StepProps<Do>) {
  const { lesson, step } = props
  const measured = found.value
  return (
    <>
      <p class="task">{say(props, 'task')}</p>
      <details>
        <summary>{t('hint')}</summary>
        <p>{say(props, 'hint')}</p>
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
function Reveal(props: StepProps<Step>) {
  const { step } = props
  const now = progress.value
  return (
    <p class="reveal">
      {step.kind === 'predict' && now && (
        <strong>{t(now.predicted[now.step] === step.right ? 'cameTrue' : 'cameOtherwise')} </strong>
      )}
      {say(props, 'reveal', step.values?.(seenNow()))}
    </p>
  )
}

function Done(props: StepProps<Step>) {
  const { step, n } = props
  const now = progress.value
  const seen = now?.seen[n]
  if (!seen) return null
  const predicted = now.predicted[n]
  return (
    <details class="done">
      <summary>{say(props, step.kind === 'predict' ? 'question' : 'task')}</summary>
      {predicted !== undefined && (
        <p>
          <Predicted {...props} option={predicted} />
        </p>
      )}
      <p>{say(props, 'reveal', step.values?.(seen))}</p>
    </details>
  )
}

/** What somebody said would come, and whether it came. */
function Predicted({ option, ...props }: StepProps<Step> & { option: number }) {
  const { step } = props
  const came = step.kind === 'predict' && option === step.right ? 'cameTrue' : 'cameOtherwise'
  return <>{sentences(t('youSaid', { option: say(props, `option${option + 1}`) }), t(came))}</>
}

function End({ lesson }: { lesson: Lesson }) {
  const now = progress.value
  return (
    <section class="step" aria-live="polite">
      {lesson.steps.map((step, n) => {
        const predicted = now?.predicted[n]
        if (predicted === undefined) return null
        return (
          <p key={n} class="note">
            <Predicted lesson={lesson} step={step} n={n} option={predicted} />
          </p>
        )
      })}
      <p class="reveal">{tellLesson(lesson, 'conclusion')}</p>
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
      {t('nextLesson', { title: tellLesson(next, 'title') })}
    </button>
  ) : null
}
