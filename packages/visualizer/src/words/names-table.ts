/** The names that charts and reports use as well, in a file of their own. */
export { nameOf } from '@cogov/language'
