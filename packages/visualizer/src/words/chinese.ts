/** The tables of Chinese, in a file of their own: loaded when Chinese is first wanted. */
export { DECLARED } from '@cogov/language/chinese'
