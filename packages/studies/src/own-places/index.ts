/** More of @cogov/studies: own-places, tables of communities instead of the library's places. */

export { notChosen } from './not-chosen.ts'
export { ownDistrict } from './own-district.ts'
export { template } from './template.ts'
