/** Every form of chart, from real runs, in a real browser: what is seen, and what is heard. */
import axe from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { gallery } from '../../../docs/gallery.mjs'
import { figure, figureCss } from './figure.ts'
import { LANGUAGES, type Language, LOCALES } from './language/language.ts'
import { paletteCss } from './palette.ts'

const WIDTHS = [320, 480, 800, 1600]
let draws: ReturnType<typeof gallery>

beforeAll(() => {
  draws = gallery()
  const style = document.createElement('style')
  style.textContent = `${paletteCss()}\n${figureCss()}\nbody{background:var(--cogov-paper);color:var(--cogov-text);margin:0}`
  document.head.append(style)
}, 60_000)

function show(markup: string, language: Language, theme = 'light'): void {
  document.documentElement.lang = LOCALES[language]
  document.documentElement.dataset.theme = theme
  document.title = 'charts'
  document.body.innerHTML = `<main><h1>charts</h1>${markup}</main>`
}

interface Seen {
  text: string
  box: DOMRect
}

/** Boxes of all texts of a drawing; a line's box is a little higher than its letters. */
function textsIn(svg: Element): Seen[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect()
    return { text: node.textContent ?? '', box: new DOMRect(x + 0.5, y + height * 0.2, width - 1, height * 0.6) }
  })
}

const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function overlapping(texts: readonly Seen[]): string[] {
  return texts.flatMap((a, n) =>
    texts.slice(n + 1).flatMap((b) => (meet(a.box, b.box) ? [`“${a.text}” and “${b.text}”`] : [])),
  )
}

const cases = LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width })))

describe.each(cases)('in $language at $width pixels', ({ language, width }) => {
  it('no label of any chart lies on another or leaves the drawing', () => {
    for (const [name, draw] of Object.entries(draws)) {
      const chart = draw(width, { language, id: name })
      show(chart.svg, language)
      const svg = document.querySelector('svg') as SVGSVGElement
      const texts = textsIn(svg)
      const frame = svg.getBoundingClientRect()
      expect(texts.length, name).toBeGreaterThan(4)
      expect(overlapping(texts), name).toEqual([])
      const outside = texts.filter(
        ({ box }) =>
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1,
      )
      expect(
        outside.map(({ text }) => text),
        name,
      ).toEqual([])
    }
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['light', 'dark'])('a page of all charts in the %s theme has no violation known to axe', async (theme) => {
    const figures = Object.entries(draws).map(([name, draw]) =>
      figure(name, language === 'zh' ? '数据表' : 'Data as a table', (width, id) => draw(width, { language, id })),
    )
    show(figures.join(''), language, theme)
    for (const details of document.querySelectorAll('details')) details.open = true
    const { violations } = await axe.run(document.body, { resultTypes: ['violations'] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('who cannot see a chart hears its finding, its picture in words, and its numbers', () => {
    for (const [name, draw] of Object.entries(draws)) {
      show(draw(600, { language, id: name }).svg, language)
      const svg = document.querySelector('svg') as SVGSVGElement
      expect(svg.getAttribute('role')).toBe('img')
      const [title, description] = ['aria-labelledby', 'aria-describedby'].map(
        (key) => document.getElementById(svg.getAttribute(key) ?? '')?.textContent ?? '',
      )
      expect(title?.length, name).toBeGreaterThan(6)
      expect(description?.length, name).toBeGreaterThan(20)
      const { columns, rows } = draw(600, { language, id: name }).table
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) expect(row.length, name).toBe(columns.length)
    }
  })
})

it('labels that lie on each other are found', () => {
  show(
    '<svg width="200" height="50"><text x="10" y="20">one</text><text x="20" y="22">two</text><text x="120" y="20">three</text></svg>',
    'en',
  )
  expect(overlapping(textsIn(document.querySelector('svg') as SVGSVGElement))).toEqual(['“one” and “two”'])
})

it('of a figure exactly one drawing is shown, whatever the width', () => {
  show(
    figure('one', 'data', (width, id) => draws.series!(width, { language: 'en', id })),
    'en',
  )
  for (const width of [200, 288, 339.5, 400, 599.99, 619.99, 700, 1200]) {
    ;(document.querySelector('main') as HTMLElement).style.width = `${width}px`
    const shown = [...document.querySelectorAll('.cogov-drawing')].filter(
      (node) => getComputedStyle(node).display !== 'none',
    )
    expect(shown.length, `${width}`).toBe(1)
  }
})

it('a name that is markup is shown as text', () => {
  const name = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>\u202e]]>&amp;'
  const chart = draws['paired-difference']!(400, { language: 'en', id: '"><b id="hostile"' })
  show(chart.svg, 'en')
  expect(document.querySelector('b')).toBeNull()
  const hostile = figure('x', name, (width, id) => ({ ...draws.dumbbell!(width, { language: 'en', id }), title: name }))
  show(hostile, 'en')
  expect(document.querySelector('main img, main script')).toBeNull()
  expect(document.querySelector('caption')?.textContent).toContain('<img src=x')
  expect(document.title).toBe('charts')
})
