/** `cogov places --template [FILE]`: a table of communities to begin a place of one's own with. */
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { messageAt, messageOfError } from '@cogov/engine/messages'
import { template } from '@cogov/studies/own-places'
import { WrongInput } from '../input/failure.ts'
import { print, remark } from '../show/print.ts'
import { LANGUAGE } from '../words/language.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

/**
 * @param file where it is written to; printed where none is named
 * @throws WrongInput where the file is there already or is not to be CSV
 */
export async function placesTemplate(file: string | undefined): Promise<void> {
  const text = template(LANGUAGE)
  if (file === undefined) return print(text.trimEnd())
  if (extname(file).toLowerCase() !== '.csv')
    throw new WrongInput([messageAt(file, message('command.template_is_csv'))])
  try {
    // With a byte-order mark, by which Excel knows the encoding; and nothing that is there is overwritten.
    await writeFile(file, `\ufeff${text}`, { flag: 'wx' })
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new WrongInput([messageAt(file, there ? message('command.is_there') : messageOfError(error))])
  }
  remark(say('written', { files: file }))
}
