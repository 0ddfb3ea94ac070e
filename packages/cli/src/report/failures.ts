/** Where it could fail: who is worse off, where the sign turns, what else gets worse, and that it is a model. */
import { element, safe } from '@cogov/charts/svg'
import { listText, numberFormat, strengthOf } from '@cogov/language'
import { capital, type Facts, matters, moreIsBetter } from './facts.ts'

export function failuresOf(facts: Facts): string {
  const lines = [...harms(facts), ...signs(facts), ...sideEffects(facts), facts.say('failModel')]
  return element('ul', {}, ...lines.map((line) => element('li', {}, safe(capital(line)))))
}

function harms({ say, others, language }: Facts): string[] {
  return others.flatMap(({ name: design, equity }) => {
    if (!equity || !Number.isFinite(equity.worse.residents)) return []
    const { residents, urban, rural } = equity.worse
    if (equity.worse.communities === 0) return [say('failNobody', { design })]
    const percent = (value: number) =>
      Number.isFinite(value) ? numberFormat('share', [value], language, 2).full(value) : '–'
    return [say('failWorse', { design, share: percent(residents), urban: percent(urban), rural: percent(rural) })]
  })
}

function signs({ say, others, stored, language, headline }: Facts): string[] {
  const { robustness } = stored.summary
  if (!robustness) return [say('failUntried')]
  return robustness.designs.flatMap(({ differences, difference, sameSign }, d) => {
    const design = others[d]?.name ?? ''
    const turned = Math.round((1 - sameSign) * robustness.settings)
    const worst = difference.mean >= 0 ? Math.min(...differences) : Math.max(...differences)
    const least = numberFormat(headline.unit, [worst], language, 2).fullDifference(worst)
    const spread = numberFormat('share', [robustness.spread], language).full(robustness.spread)
    return [
      turned > 0
        ? say('failSign', { n: turned, all: robustness.settings, design, worst: least })
        : say('failLeast', { design, worst: least, spread }),
    ]
  })
}

/** Outcomes of which it is clear what is better, and which a design very likely makes worse. */
function sideEffects({ say, others, stored, language, headline, model }: Facts): string[] {
  return others.flatMap(({ name: design, index }) => {
    const worse = stored.summary.outcomes.filter(({ outcome, designs, unit }) => {
      const better = moreIsBetter(outcome)
      const difference = designs[index]?.difference
      if (
        outcome === headline.outcome ||
        better === undefined ||
        !difference ||
        strengthOf(difference) === 'undetected'
      )
        return false
      if (/^(spending|working_time|gini_spending)/.test(outcome)) return false
      const large = matters(unit, designs[0]?.value.mean ?? 0, difference.mean)
      return large && difference.mean > 0 !== better
    })
    if (worse.length === 0) return []
    return [
      say('failOther', {
        design,
        outcomes: listText(
          worse.map(({ outcome }) => model.nameOf('outcome', outcome)),
          language,
        ),
      }),
    ]
  })
}
