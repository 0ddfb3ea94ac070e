/** Charts as picture files: SVG, and PNG at twice the size for screens and slides. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Theme } from '@cogov/charts'
import { messageAt, messageOfError } from '@cogov/engine/messages'
import type { Language } from '@cogov/language'
import { Resvg } from '@resvg/resvg-js'
import { WrongInput } from '../input/failure.ts'
import type { Drawing } from './drawing.ts'

const WIDTH = 760

/** @returns the paths of what was written, two for each drawing */
export async function writePictures(
  folder: string,
  drawings: readonly Drawing[],
  language: Language,
  theme: Exclude<Theme, 'live'> = 'light',
): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true })
    const written: string[] = []
    for (const { id, draw } of drawings) {
      const { svg } = draw({ width: WIDTH, language, theme, id })
      const paths = { svg: join(folder, `${id}.svg`), png: join(folder, `${id}.png`) }
      await writeFile(paths.svg, svg)
      await writeFile(paths.png, pngOf(svg))
      written.push(paths.svg, paths.png)
    }
    return written
  } catch (error) {
    throw new WrongInput([messageAt(`--figures: ${folder}`, messageOfError(error))])
  }
}

/**
 * With the fonts of this machine. What has Chinese in it is set in a Chinese font as a whole, which has Latin letters
 * too.
 */
function pngOf(svg: string): Buffer {
  const family = /\p{Script=Han}/u.test(svg) ? 'Noto Sans CJK SC' : 'DejaVu Sans'
  const set = svg.replace(/ font-family="[^"]*"/, ` font-family="${family}, PingFang SC, Microsoft YaHei, Arial"`)
  const font = { loadSystemFonts: true, sansSerifFamily: family, defaultFontFamily: family }
  return new Resvg(set, { fitTo: { mode: 'zoom', value: 2 }, font }).render().asPng()
}
