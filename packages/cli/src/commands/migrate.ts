/** `cogov migrate FILE…`: files of an older version of the format, written in that of today. */
import { migrated, parseFile } from '@cogov/core/scenario'
import { WrongInput } from '../input/failure.ts'
import { isStudy, loadParsed, readAll, readText } from '../input/input.ts'
import { print } from '../show/print.ts'
import { writeWhole } from '../show/write-whole.ts'
import type { CogovCommand } from '../words/cogov-command.ts'
import { say } from '../words/say.ts'
import { message } from './errors.english.ts'

export function addMigrate(program: CogovCommand): void {
  program
    .command('migrate')
    .summary('write older scenario and study files in the format of today')
    .description(
      'Writes scenario and study files of an older version in the format of today; they mean the same. Only what ' +
        'changes is rewritten, comments are kept; a file is written whole or not at all.',
    )
    .argument('<files...>', 'scenarios and studies')
    .option('--check', 'write nothing; fail where a file is of an older version')
    .option('--stdout', 'print the one file instead of writing it')
    .examples(['cogov migrate --check examples/pinggu/*.yaml', 'cogov migrate --stdout examples/pinggu/money.yaml'])
    .action(migrateCommand)
}

interface Migrated {
  file: string
  before: string
  after: string
}

async function migrateCommand(files: string[], { check, stdout }: { check?: true; stdout?: true }): Promise<void> {
  if (stdout && files.length > 1) throw new WrongInput([message('command.stdout_of_many')])
  const all = await readAll(files, readMigrated)
  if (stdout) process.stdout.write((all[0] as Migrated).after)
  else if (check) await report(all)
  else for (const one of all) await write(one)
}

const isOld = ({ before, after }: Migrated): boolean => before !== after

/** A file with mistakes is told of them and not touched. */
async function readMigrated(file: string): Promise<Migrated> {
  const before = await readText(file)
  const written = parseFile(before, file)
  if (isStudy(written)) await (await import('../input/study-input.ts')).studyOf(written)
  else await loadParsed(written)
  return { file, before, after: migrated(before) }
}

async function report(all: readonly Migrated[]): Promise<void> {
  const old = all.filter(isOld)
  for (const { file } of all) {
    const isOfToday = old.every((one) => one.file !== file)
    await print(isOfToday ? say('isOfToday', { file }) : say('isOlder', { file }))
  }
  if (old.length > 0) process.exitCode = 1
}

async function write(one: Migrated): Promise<void> {
  const { file, after } = one
  if (!isOld(one)) return print(say('isOfToday', { file }))
  await writeWhole(file, after)
  await print(say('migrated', { file }))
}
