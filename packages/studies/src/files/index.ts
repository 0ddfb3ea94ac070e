/** More of @cogov/studies: files. */
export { DiskFull } from './files.ts'
