/** A comparison as one page that can be handed on. Data in, HTML out. */
import { element, safe } from '@cogov/charts/svg'
import { isFittedHere } from '@cogov/core/scenario'
import { listText } from '@cogov/language'
import type { Drawing } from '../show/drawing.ts'
import { answerOf, namesOf, titleOf } from './answer.ts'
import { assumptionsOf } from './assumptions.ts'
import { designsTable } from './designs.ts'
import { drawn } from './drawn.ts'
import { attributionFigure, driversOf, robustnessFigure } from './drivers.ts'
import { type Facts, factsOf } from './facts.ts'
import { failuresOf } from './failures.ts'
import { figuresOf } from './figures.ts'
import { decisionFigures, insideFigures } from './inside.ts'
import { moreFigure, moreTable } from './more.ts'
import { page, paragraphs, rich } from './page.ts'
import { repeatOf } from './repeat.ts'
import { startsOf } from './starts.ts'
import type { StoredComparison } from './stored.ts'
import { whereFigure } from './where.ts'
import type { ReportSpeech } from './words.ts'

/** @example reportHtml(await readComparison('results/pinggu'), await reportSpeechOf('en')) */
export function reportHtml(stored: StoredComparison, speech: ReportSpeech): string {
  const facts = factsOf(stored, speech)
  const { language, say, place, base, others, residents, simulated, ticks, replicates } = facts
  const setting = {
    place,
    residents:
      simulated < residents ? say('residentsSampled', { n: residents, simulated }) : say('residents', { n: residents }),
    months: say('months', { n: ticks }),
    replicates: say('replicates', { n: replicates }),
  }
  const question = say('questionIs', { ...setting, designs: namesOf(others, speech), base: base.name })
  const draw = (one: Drawing) => drawn(one, speech)
  const [wide, ...halves] = figuresOf(facts).map(draw)
  const pairs = (all: readonly string[]) => (all.length > 0 ? element('div', { class: 'halves' }, ...all) : '')
  const panels = moreFigure(facts)
  const note = (text: string) => element('p', { class: 'note' }, safe(text))
  const notice = stored.scenarios.every(isFittedHere) ? '' : say('notFitted')
  const under = say('under', { ...setting, n: others.length + 1 })
  return page(language, { title: titleOf(facts), under, notice }, [
    {
      id: 'question',
      title: say('question'),
      markup: paragraphs([question, ...samplesOf(facts), ...(stored.stopped ? [say('stopped')] : [])]),
    },
    {
      id: 'answer',
      title: say('answer'),
      markup:
        element('div', { class: 'answer' }, ...answerOf(facts).map((sentence) => element('p', {}, rich(sentence)))) +
        note(say('vocabulary')),
    },
    { id: 'designs', title: say('designs'), markup: designsTable(facts) + note(say('designsNote')) },
    {
      id: 'figures',
      title: say('figures'),
      markup: [
        wide ?? '',
        pairs(halves),
        pairs(decisionFigures(facts).map(draw)),
        ...insideFigures(facts).map(draw),
        ...[whereFigure(facts)].flatMap((one) => (one ? [draw(one)] : [])),
      ].join(''),
    },
    {
      id: 'more',
      title: say('more'),
      markup: (panels ? draw(panels) : '') + moreTable(facts) + note(say('moreNote', { base: base.name })),
    },
    { id: 'drives', title: say('drives'), markup: driversOf(facts) },
    { id: 'fails', title: say('fails'), markup: failuresOf(facts) },
    {
      id: 'assumptions',
      title: say('assumptions'),
      markup: assumptionsOf({ ...speech, scenarios: stored.scenarios, starts: startsOf(facts) }),
    },
    { id: 'repeat', title: say('repeat'), markup: repeatOf(facts) },
  ])
}

/** The figures of a report, to be drawn in files of their own. */
export function reportDrawings(stored: StoredComparison, speech: ReportSpeech): Drawing[] {
  const facts = factsOf(stored, speech)
  return [
    ...figuresOf(facts),
    ...decisionFigures(facts),
    ...insideFigures(facts),
    whereFigure(facts),
    moreFigure(facts),
    attributionFigure(facts),
    robustnessFigure(facts),
  ].filter((one) => one !== undefined)
}

/** What it means that designs simulate different numbers of the same residents. */
function samplesOf({ say, stored, language }: Facts): string[] {
  const samples = [...new Set(stored.scenarios.map(({ sample }) => sample))]
  if (samples.length < 2) return []
  const named = samples.map((sample) => (sample === 'everybody' ? say('everybody') : String(sample)))
  return [say('samplesDiffer', { samples: listText(named, language) })]
}
