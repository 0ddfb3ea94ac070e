/** `cogov report FOLDER`: a comparison or a study as one page to hand on. */

import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageAt, messageOfError } from '@cogov/engine/messages'
import { openStudy, StoreError } from '@cogov/studies'
import { WrongInput } from '../input/failure.ts'
import { reportDrawings, reportHtml } from '../report/report.ts'
import { readComparison } from '../report/stored.ts'
import { studyDrawings, studyReportHtml } from '../report/study/report.ts'
import { reportSpeechOf } from '../report/words.ts'
import type { Drawing } from '../show/drawing.ts'
import { writePictures } from '../show/picture.ts'
import { print } from '../show/print.ts'
import { writeWhole } from '../show/write-whole.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { LANGUAGE } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addReport(program: CogovCommand): void {
  program
    .command('report')
    .summary('write a comparison or a study as a page to hand on')
    .description(
      'Writes a comparison or a study as one HTML file that needs no network and prints on A4: the answer in ' +
        'three sentences, what each design does and costs, who gains, where it could fail, what it assumes, how ' +
        'to repeat it.',
    )
    .argument('<folder>', 'what cogov compare --out or cogov sweep wrote')
    .option('--out <file>', 'where to write it; report.html in the folder unless said')
    .option('--figures <folder>', 'also write every figure as SVG and PNG into this folder')
    .examples(['cogov report results/pinggu --out report.html', 'cogov report results/pinggu --lang zh'])
    .action(reportCommand)
}

async function reportCommand(
  folder: string,
  { out = join(folder, 'report.html'), figures }: { out?: string; figures?: string },
): Promise<void> {
  const { html, drawings } = (await isStudy(folder)) ? await ofStudy(folder) : await ofComparison(folder)
  await requireWritable(out)
  await writeWhole(out, html, `--out: ${out}`)
  const pictures = figures === undefined ? [] : await writePictures(figures, drawings(), LANGUAGE)
  await print(say('written', { files: [out, ...pictures].join(', ') }))
}

interface Made {
  html: string
  drawings: () => Drawing[]
}

async function ofComparison(folder: string): Promise<Made> {
  const stored = await readComparison(folder)
  const speech = await reportSpeechOf(LANGUAGE, stored.scenarios[0]?.names)
  return { html: reportHtml(stored, speech), drawings: () => reportDrawings(stored, speech) }
}

const isStudy = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, 'study.json')).catch(() => undefined)) !== undefined

async function ofStudy(folder: string): Promise<Made> {
  try {
    const table = await (await openStudy(folder)).table()
    const { study } = table
    const speech = await reportSpeechOf(LANGUAGE, study.model ? {} : study.scenario.names)
    return { html: studyReportHtml(table, folder, speech), drawings: () => studyDrawings(table, folder, speech) }
  } catch (error) {
    if (error instanceof StoreError || error instanceof RangeError) throw new WrongInput([messageOfError(error)])
    throw error
  }
}

async function requireWritable(file: string): Promise<void> {
  const [own, around] = await Promise.all([file, dirname(file)].map((path) => stat(path).catch(() => undefined)))
  if (own?.isDirectory()) throw new WrongInput([messageAt(`--out: ${file}`, message('command.report_is_file'))])
  if (!around?.isDirectory())
    throw new WrongInput([messageAt(`--out: ${file}`, message('command.no_folder', { folder: dirname(file) }))])
}
