/** What can be taken away: the scenario, the series, the pictures. */
import { TIDY_COLUMNS, textCell } from '@cogov/studies/tidy'
import type { Series } from './series.ts'
import { catalogue, main } from './state.ts'

/** The series as the command writes them: one value a line. */
export function seriesCsv(series: Series): string {
  const scenario = main.scenario.value as NonNullable<typeof main.scenario.value>
  const place = main.place.value
  const run = `${textCell(scenario.name)},${textCell(scenario.seed)},1`
  const lines = [TIDY_COLUMNS.join(',')]
  place?.recorded.forEach(({ name }, p) => {
    const where = textCell(p === 0 ? place.name : `${place.name}/${name}`)
    for (const { name: outcome } of catalogue.value?.outcomes ?? []) {
      for (let tick = 0; tick < series.length; tick++) {
        lines.push(`${run},${tick},${where},${outcome},${series.at(outcome, tick, p)}`)
      }
    }
  })
  return `${lines.join('\r\n')}\r\n`
}

/** The picture of the place as one SVG: its layers, the residents as an image inside. */
export function placeSvg(): string {
  const ground = document.querySelector('.ground')
  if (!ground) return ''
  const { width, height } = ground.getBoundingClientRect()
  const style = getComputedStyle(document.documentElement)
  const layers = [...ground.querySelectorAll<SVGSVGElement>('svg.layer')].map(frozen)
  const dots = ground.querySelector('canvas')?.toDataURL('image/png') ?? ''
  const image = dots ? `<image width="${width}" height="${height}" href="${dots}"/>` : ''
  const [under = '', ...over] = layers.map(({ innerHTML }) => innerHTML)
  const paper = `<rect width="${width}" height="${height}" fill="${style.getPropertyValue('--ground')}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">${paper}${under}${image}${over.join('')}</svg>`
}

const FROZEN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-size',
  'paint-order',
  'text-anchor',
  'stroke-linejoin',
  'fill-opacity',
]

/** A copy of a drawing with its style in it, for where the page's is not. */
function frozen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ]
  from.forEach((element, n) => {
    const style = getComputedStyle(element)
    const target = to[n] as Element
    target.removeAttribute('style')
    target.removeAttribute('class')
    for (const name of FROZEN) {
      const value = style.getPropertyValue(name)
      if (value) target.setAttribute(name, value)
    }
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}

/** A drawing as pixels, twice as fine as on the page. */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

export function download(content: string | Blob, name: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A name that every file system takes. */
export const fileName = (name: string, ending: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'cogov'
  }.${ending}`
