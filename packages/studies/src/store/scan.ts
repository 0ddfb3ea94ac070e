/** Goes through the parts of a study one by one, each checked, so that any number of them fits into memory. */

import { readChecked, StoreError } from '../files/files.ts'
import { message } from './errors.english.ts'
import { type Folder, type PartFiles, partFiles } from './folder.ts'
import { type Row, readTable } from './parquet.ts'

export interface ScannedPart extends PartFiles {
  /** Its rows; nothing where one of its files is damaged, or lies there twice with different content. */
  rows?: Row[]
  damaged: string[]
}

/** Parts in the order of their runs. */
export async function* scanParts(
  folder: Folder,
  only: (part: PartFiles) => boolean = () => true,
): AsyncGenerator<ScannedPart> {
  const parts = [...(await partFiles(folder)).values()].filter(only)
  for (const files of parts.sort((a, b) => a.stage - b.stage || a.part - b.part)) {
    const runs = await readChecked(files.runs as string)
    const series = files.series === undefined || (await readChecked(files.series)) !== undefined
    const damaged = [
      ...files.others,
      ...(runs ? [] : [files.runs as string]),
      ...(series ? [] : [files.series as string]),
    ]
    yield { ...files, damaged, ...(runs && damaged.length === 0 ? { rows: await readTable(runs) } : {}) }
  }
}

/**
 * Checks that nothing is damaged before others read the files.
 *
 * @throws StoreError that names the file
 */
export async function requireSound(folder: Folder): Promise<void> {
  let parts = 0
  for (const { runs, series, others } of (await partFiles(folder)).values()) {
    parts++
    const files = [runs as string, ...(series === undefined ? [] : [series])]
    const damaged = [...others]
    for (const file of files) if (!(await readChecked(file))) damaged.push(file)
    if (damaged.length > 0) throw damagedError(folder.path, damaged)
  }
  if (parts === 0) throw new StoreError(message('store.no_finished_run', { path: folder.path }))
}

export const damagedError = (path: string, files: readonly string[]): StoreError =>
  new StoreError(message('store.damaged', { files: files.join(', '), path }))
