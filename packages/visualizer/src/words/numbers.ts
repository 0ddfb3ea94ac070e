/** Numbers and units in the page's language, as they stand in running text. */
import { type NumbersInText, numbersInText } from '@cogov/language'
import { computed } from '@preact/signals'
import { language } from './speak.ts'

const numbers = computed(() => numbersInText(language.value))

export const number: NumbersInText['number'] = (value, digits) => numbers.value.number(value, digits)
export const unitName: NumbersInText['unitName'] = (unit) => numbers.value.unitName(unit)
export const amount: NumbersInText['amount'] = (value, unit) => numbers.value.amount(value, unit)
export const quantity: NumbersInText['quantity'] = (value, unit) => numbers.value.quantity(value, unit)
export const signed: NumbersInText['signed'] = (value, unit) => numbers.value.signed(value, unit)
