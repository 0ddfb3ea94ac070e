/** What is declared, as a table names it: in English by the name that files and options use, in Chinese in words. */
import { nameOf } from '@cogov/charts/words'
import { LANGUAGE } from './language.ts'

export const outcomeLabel = (outcome: string): string => (LANGUAGE === 'en' ? outcome : nameOf(outcome, LANGUAGE))
