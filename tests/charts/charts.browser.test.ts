/** Every form of chart, from real runs, in a real browser: what is seen, and what is heard. */

import { figure, figureCss, paletteCss } from '@cogov/charts'
import { paint } from '@cogov/charts/palette'
import { about, LANGUAGES, type Language } from '@cogov/language'
import axe from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { gallery } from '../../scripts/generate/gallery.mjs'

const WIDTHS = [320, 480, 800, 1600]
let draws: ReturnType<typeof gallery>

beforeAll(() => {
  draws = gallery()
  const style = document.createElement('style')
  const page = 'body{background:var(--cogov-paper);color:var(--cogov-text);margin:0}'
  style.textContent = `${paletteCss()}\n${figureCss()}\n${page}`
  document.head.append(style)
}, 60_000)

function show(markup: string, language: Language, theme = 'light'): void {
  document.documentElement.lang = about(language).locale
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

/** What is drawn without its texts, as pixels. */
async function behind(svg: SVGSVGElement): Promise<ImageData> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  for (const one of copy.querySelectorAll('text')) one.remove()
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = new OffscreenCanvas(Math.ceil(width), Math.ceil(height))
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  pen.fillStyle = getComputedStyle(document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

function luminance(red: number, green: number, blue: number): number {
  const [r, g, b] = [red, green, blue]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Texts of a drawing that stand out too little (WCAG 2: 4.5 to 1) from what is really behind most of them. */
async function faint(svg: SVGSVGElement): Promise<string[]> {
  const frame = svg.getBoundingClientRect()
  const pixels = await behind(svg)
  return [...svg.querySelectorAll('text')].flatMap((node) => {
    const ink = (getComputedStyle(node).fill.match(/[\d.]+/g) ?? []).map(Number)
    const own = luminance(ink[0] ?? 0, ink[1] ?? 0, ink[2] ?? 0)
    const { left, right, top, bottom } = node.getBoundingClientRect()
    let [all, weak] = [0, 0]
    for (let y = Math.ceil(top - frame.top + 2); y < bottom - frame.top - 2; y++) {
      for (let x = Math.ceil(left - frame.left); x < right - frame.left; x += 2) {
        const at = 4 * (y * pixels.width + x)
        const [red = 0, green = 0, blue = 0] = pixels.data.slice(at, at + 3)
        const [more, less] = [own, luminance(red, green, blue)].sort((a, b) => b - a) as [number, number]
        all++
        if ((more + 0.05) / (less + 0.05) < 4.5) weak++
      }
    }
    // A line that passes behind a letter is no background.
    return weak > 0.25 * all ? [`“${node.textContent}”: ${weak} of ${all} points`] : []
  })
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it('every text of every chart stands out from what is really behind it', async () => {
    for (const [name, draw] of Object.entries(draws)) {
      // Where there is least room, some names are numbers.
      for (const width of [320, 600]) {
        show(draw(width, { language: 'en', theme, id: name }).svg, 'en', theme)
        expect(await faint(document.querySelector('svg') as SVGSVGElement), `${name} at ${width}`).toEqual([])
      }
    }
  })
})

it('a text that stands out too little is found', async () => {
  show(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><rect width="100" height="50" fill="#444"/><text x="10" y="20" fill="#111">dark on dark</text><text x="120" y="20" fill="#111">fine</text></svg>',
    'en',
  )
  expect(await faint(document.querySelector('svg') as SVGSVGElement)).toEqual([expect.stringContaining('dark on dark')])
})

it('lines that only a legend names are told from each other without their colours', () => {
  show(draws['small-multiples']!(600, { language: 'en', id: 'grey' }).svg, 'en')
  const panel = document.querySelector('svg path')?.parentElement as Element
  const strokes = [...panel.querySelectorAll('path')].map((one) => one.getAttribute('stroke-dasharray') ?? 'solid')
  expect(strokes.length).toBeGreaterThan(1)
  expect(new Set(strokes).size).toBe(strokes.length)
})

interface Mark {
  colour: string
  /** Lightness (CIE L*) of what is seen, over the paper. */
  lightness: number
  stroke: string
  box: DOMRect
}

/** Everything that is drawn in a colour which stands for something: not the paper, the lines of a grid, or text. */
function marksIn(svg: SVGSVGElement, theme: 'light' | 'dark'): Mark[] {
  const surfaces = ['paper', 'raised', 'line', 'axis', 'text'] as const
  const plain = new Set(surfaces.map((name) => paint(name, theme)))
  const paper = rgb(paint('paper', theme))
  return [...svg.querySelectorAll<SVGElement>('path,rect,circle,line')].flatMap((node) => {
    const value = (name: string) => node.getAttribute(name) ?? 'none'
    const filled = value('fill').startsWith('#') && !plain.has(value('fill'))
    const colour = filled ? value('fill') : value('stroke')
    if (!colour.startsWith('#') || plain.has(colour)) return []
    const opacity = Number(node.getAttribute(filled ? 'fill-opacity' : 'stroke-opacity') ?? 1)
    const seen = rgb(colour).map((c, n) => c * opacity + (paper[n] ?? 0) * (1 - opacity)) as [number, number, number]
    const y = luminance(...seen)
    const lightness = y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
    const stroke = filled ? 'filled' : (node.getAttribute('stroke-dasharray') ?? 'solid')
    return [{ colour, lightness, stroke, box: node.getBoundingClientRect() }]
  })
}

const rgb = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]

/** Steps of lightness that everybody sees, also on paper. */
const SEEN = 10

/**
 * Pairs of colours that without colour are one: not told by lightness, by the stroke, by a name in the same ink at the
 * mark, or by standing in rows of their own.
 */
function oneInGrey(svg: SVGSVGElement, theme: 'light' | 'dark'): string[] {
  const marks = marksIn(svg, theme)
  const colours = [...new Set(marks.map(({ colour }) => colour))]
  const of = (colour: string) => marks.filter((one) => one.colour === colour)
  const names = new Set([...svg.querySelectorAll('text')].map((node) => node.getAttribute('fill')))
  const apart = (a: Mark, b: Mark) =>
    Math.abs(a.lightness - b.lightness) >= SEEN ||
    a.stroke !== b.stroke ||
    a.box.bottom <= b.box.top ||
    b.box.bottom <= a.box.top
  return colours.flatMap((a, n) =>
    colours.slice(n + 1).flatMap((b) => {
      const named = names.has(a) && names.has(b)
      return named || of(a).every((one) => of(b).every((other) => apart(one, other))) ? [] : [`${a} and ${b}`]
    }),
  )
}

describe.each(['light', 'dark'] as const)('in grey, the %s theme', (theme) => {
  it('whatever stands together in a chart is told apart without its colours', () => {
    for (const [name, draw] of Object.entries(draws)) {
      show(draw(600, { language: 'en', theme, id: name }).svg, 'en', theme)
      expect(oneInGrey(document.querySelector('svg') as SVGSVGElement, theme), name).toEqual([])
    }
  })

  it('two lines of one lightness and one stroke are found', () => {
    const [a, b] = [paint('design-1', theme), paint('design-3', theme)]
    const line = (colour: string, more = '') => `<path d="M0 0L90 40" fill="none" stroke="${colour}" ${more}/>`
    const picture = (...marks: string[]) => {
      show(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${marks.join('')}</svg>`, 'en', theme)
      return oneInGrey(document.querySelector('svg') as SVGSVGElement, theme)
    }
    expect(picture(line(a), line(b))).toEqual([`${a} and ${b}`])
    expect(picture(line(a), line(b, 'stroke-dasharray="4 2"'))).toEqual([])
    expect(picture(line(a), line(b), `<text fill="${a}">a</text><text fill="${b}">b</text>`)).toEqual([])
  })
})

it('labels that lie on each other are found', () => {
  show(
    '<svg width="200" height="50"><text x="10" y="20">one</text><text x="20" y="22">two</text><text x="120" ' +
      'y="20">three</text></svg>',
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
