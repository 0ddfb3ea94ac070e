/** The tables of Chinese, in a file of their own: loaded when Chinese is first wanted. */

export { DECLARED, MESSAGES_ZH } from '@cogov/charts/chinese'
export { translator } from '@cogov/charts/words'
