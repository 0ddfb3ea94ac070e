/** What a model of somebody's own was set to, where no factor changed it. */
import { tableHtml } from '@cogov/charts'
import { roundedNumber, unitName } from '@cogov/language'
import type { ModelStudy } from '@cogov/studies'
import { clean } from '../facts.ts'
import type { ReportSpeech } from '../words.ts'

export function settingsTable({ model, scenario, factors }: ModelStudy, { say, language }: ReportSpeech): string {
  const varied = new Set(factors.map(({ path }) => path.join('.')))
  const rows = Object.entries(model.settings)
    .filter(([name]) => !varied.has(name))
    .map(([name, field]) => {
      const value = scenario[name]
      const text = typeof value === 'number' ? roundedNumber(value, language, 6) : clean(String(value))
      const unit =
        field.kind === 'number' && !/^(1|share|probability)$/.test(field.unit) ? unitName(field.unit, language) : ''
      return [
        clean(name.replaceAll('_', ' ')),
        [text, unit].filter((part) => part !== '').join(' '),
        clean(field.meaning),
      ]
    })
  if (rows.length === 0) return ''
  const columns = [{ title: say('parameter') }, { title: say('value'), numeric: true }, { title: say('study.meaning') }]
  return tableHtml({ columns, rows }, say('allParameters'))
}
