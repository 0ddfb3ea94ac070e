/** What a scenario calls those who govern and are governed: words for reports and pages, which change no result. */
import type { EitherField, MappingField, TextField } from './fields.ts'

/** One word for one of them, another for several, and what both are called in Chinese. */
type ActorName = { one: string; other?: string; zh?: string }

export type ActorNames = Record<string, string | ActorName>

/** Who can be called otherwise, and what the library means. */
const MEANT = {
  superior: 'the government above the townships',
  department: 'a functional department of it',
  evaluator: 'the third party that it hires',
  county: 'the area that it governs',
  township: 'the office below it, and its area',
  committee: 'who organises a community, and its staff',
  community: 'where residents live together',
  village: 'a rural community',
  organisation: 'a social organisation',
  enterprise: 'an enterprise with an agreement',
  resident: 'who lives there',
} as const

/** Whom a scenario can call otherwise. */
export type NamedActor = keyof typeof MEANT

const word = (meaning: string): TextField => ({ kind: 'text', meaning, length: [1, 60] })

const nameField = (meaning: string): EitherField => ({
  kind: 'either',
  meaning,
  text: word(meaning),
  mapping: {
    kind: 'mapping',
    meaning: 'its forms',
    sparse: 'given',
    fields: {
      one: { ...word('one of them'), required: true },
      other: word('several of them; in English -s is put behind the word where this is left out'),
      zh: word('the same in Chinese'),
    },
  },
})

export const namesField: MappingField = {
  kind: 'mapping',
  meaning: 'what actors are called in reports and on pages; no number depends on it',
  sparse: 'given',
  fields: Object.fromEntries(Object.entries(MEANT).map(([name, meaning]) => [name, nameField(meaning)])),
}
