/** Why somebody did what they did: the terms of the decision as a waterfall, each with its equation, in words. */
import { useEffect, useState } from 'preact/hooks'
import type { Explained, ExplainedTerm, Resident } from '../engine/messages.ts'
import { FigureButton } from '../parts/figure-button.tsx'
import { Formula } from '../parts/formula.tsx'
import {
  chanceOf,
  decisions,
  equationMeaning,
  explained,
  extremes,
  mechanismOf,
  type Sum,
  termName,
} from '../state/explained.ts'
import { hue, mechanismColour } from '../state/mechanisms.ts'
import { chosen, main, tick, tied } from '../state/state.ts'
import { meaningOf, nameOf } from '../words/names.ts'
import { number, quantity, signed } from '../words/numbers.ts'
import { capital, sentences, t } from '../words/speak.ts'
import { Others } from './why-others.tsx'
import { History, OfficePast, State, Ties } from './why-past.tsx'

export function Why() {
  const choice = chosen.value
  const now = tick.value
  const [resident, setResident] = useState<Resident>()
  const scenario = main.scenario.value
  useEffect(() => {
    if (!choice || now === 0) return
    let current = true
    // A dragged time line asks often; only where it rests is answered.
    const timer = setTimeout(() => {
      const tell = (answer: Explained | 'nothing') => {
        if (current) explained.value = answer
      }
      void main.engine.explain(choice.name, now).then(tell, () => tell('nothing'))
      if (choice.resident === undefined) {
        setResident(undefined)
        tied.value = []
      } else {
        void main.engine.resident(choice.resident).then((answer) => {
          if (!current) return
          setResident(answer)
          tied.value = answer.neighbours
        })
      }
    }, 120)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [choice?.name, now, scenario])
  if (!choice) return null
  return (
    <section class="why-panel" aria-label={t('whyTitle', { name: choice.title })}>
      <div class="dialog-head">
        <h2>{t('whyTitle', { name: choice.title })}</h2>
        <button type="button" class="quiet" aria-label={t('close')} onClick={() => (chosen.value = undefined)}>
          ×
        </button>
      </div>
      {now === 0 ? (
        <p>{t('whyStart')}</p>
      ) : explained.value === 'nothing' ? (
        <p>{t('whyNothing')}</p>
      ) : (
        explained.value && <Reasons explained={explained.value} />
      )}
      {resident && <Ties resident={resident} />}
      {resident && resident.acted.length > 1 && <History acted={resident.acted} />}
      {choice.resident === undefined && now > 0 && (
        <OfficePast key={choice.name} table={choice.table} name={choice.name} tick={now} />
      )}
      <State table={choice.table} name={choice.name} own={resident?.values} />
      <Others table={choice.table} name={choice.name} />
    </section>
  )
}

function Reasons({ explained }: { explained: Explained }) {
  return (
    <>
      <p class="note">{t('whyMonth', { tick: explained.tick })}</p>
      {decisions(explained.sums).map((sum, n) => (
        <div key={sum.name}>
          <p>
            {inWords(sum)}{' '}
            <FigureButton figure={`why:${n}`} of={meaningOf('sum', sum.name, sum.meaning) || nameOf('sum', sum.name)} />
          </p>
          <Waterfall sum={sum} table={explained.table} />
        </div>
      ))}
      <p>{chanceInWords(explained)}</p>
      <details>
        <summary>{t('otherEquations')}</summary>
        {explained.equations.map((one) => (
          <Term key={one.name} term={one} table={explained.table} />
        ))}
      </details>
    </>
  )
}

function inWords(sum: Sum): string {
  const { most, least } = extremes(sum)
  const said = (key: 'whyFor' | 'whyAgainst', term: ExplainedTerm | undefined) =>
    term ? t(key, { term: meaningOf('term', term.name, term.meaning), value: signed(term.value, sum.unit) }) : ''
  return sentences(
    t('whySum', {
      name: capital(meaningOf('sum', sum.name, sum.meaning) || nameOf('sum', sum.name)),
      value: signed(sum.value, sum.unit),
    }),
    said('whyFor', most),
    said('whyAgainst', least),
  )
}

/** A decision by chance says the chance and the draw. */
function chanceInWords(explained: Explained): string {
  const found = chanceOf(explained)
  if (!found) return ''
  return t('whyChance', {
    chance: quantity(found.chance, 'share'),
    draw: number(found.draw, 3),
    did: t(found.did ? 'tookPart' : 'stoodAside'),
  })
}

/** From nothing, term by term, to the sum. */
function Waterfall({ sum, table }: { sum: Sum; table: string }) {
  const [open, setOpen] = useState('')
  const shown = sum.terms.filter(({ value }) => Math.abs(value) > 1e-6)
  const sums = shown.map((_, n) => shown.slice(0, n + 1).reduce((total, { value }) => total + value, 0))
  const low = Math.min(0, ...sums)
  const high = Math.max(0, ...sums)
  const at = (value: number) => (100 * (value - low)) / (high - low || 1)
  return (
    <ul class="waterfall" aria-label={t('termsLabel')}>
      {shown.map((term, n) => {
        const from = n === 0 ? 0 : sums[n - 1]
        const to = sums[n]
        return (
          <li key={term.name}>
            <button
              type="button"
              aria-expanded={open === term.name}
              onClick={() => setOpen(open === term.name ? '' : term.name)}
            >
              <span class="term-name">{termName(term)}</span>
              <Bar from={at(from)} to={at(to)} zero={at(0)} hue={hueOf(term.name)} />
              <span class="term-value">{signed(term.value, '1')}</span>
            </button>
            {open === term.name && <Term term={term} table={table} />}
          </li>
        )
      })}
      <li class="total">
        <span class="term-name">{t('total')}</span>
        <Bar from={at(0)} to={at(sum.value)} zero={at(0)} hue="var(--ink)" />
        <span class="term-value">{signed(sum.value, '1')}</span>
      </li>
    </ul>
  )
}

function Bar({ from, to, zero, hue }: { from: number; to: number; zero: number; hue: string }) {
  return (
    <svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <rect x={Math.min(from, to)} width={Math.max(0.6, Math.abs(to - from))} y={2} height={12} style={{ fill: hue }} />
      <line x1={zero} x2={zero} y1={0} y2={16} />
    </svg>
  )
}

/** What a term means, with its equation and its source. */
function Term({ term, table }: { term: ExplainedTerm; table: string }) {
  const mechanism = mechanismOf(term.name)
  const what = t('labelled', { label: capital(equationMeaning(term, table)), what: quantity(term.value, term.unit) })
  return (
    <div class="term">
      <p>
        {mechanism
          ? t('inBrackets', { what, more: t('fromMechanism', { name: nameOf('mechanism', mechanism) }) })
          : what}
      </p>
      <Formula latex={term.latex} />
      <p class="note">
        {t('source')} <span data-source>{term.source}</span>
      </p>
    </div>
  )
}

function hueOf(equation: string): string {
  const mechanism = mechanismOf(equation)
  return hue(mechanism ? mechanismColour(mechanism) : 'base')
}
