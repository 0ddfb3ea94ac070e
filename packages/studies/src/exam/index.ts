export { predict, replicatesFor, doseIn } from './predict.ts'
export { questions, rows, notSat } from './questions.ts'
