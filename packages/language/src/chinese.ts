/** The large table of Chinese, for who loads it only when Chinese is wanted: `import('@cogov/language/chinese')`. */
export { MESSAGES_ZH } from './messages-zh.ts'
