/** The large tables of Chinese, for who loads them only when Chinese is wanted: `import('@cogov/language/chinese')`. */
export { DECLARED } from './declared-zh.ts'
