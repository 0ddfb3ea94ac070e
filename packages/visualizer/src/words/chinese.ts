/** The tables of Chinese, in a file of their own: loaded when Chinese is first wanted. */
export { translator } from '@cogov/language'
export { MESSAGES_ZH } from '@cogov/language/chinese'
