/** Which values of its parameters a pass serves: those that answer what was asked of them when it was made. */
import { type Node, type Question, reach } from './graph.ts'
import { operate } from './operations.ts'

export class Shape {
  private readonly nodes: readonly Node[]
  private readonly questions: readonly Question[]
  /** The parameters among them, with the values that were looked at last, and what was found. */
  private readonly last: { name: string; value: number }[]
  private served = true

  constructor(questions: readonly Question[]) {
    this.nodes = reach(...questions.map(({ node }) => node))
    this.questions = questions
    this.last = this.nodes.filter(({ op }) => op === 'parameter').map(({ name, value }) => ({ name, value }))
  }

  /**
   * Whether a pass that was made for other values would be the same for these.
   *
   * @param parameter the value of each by its name
   */
  serves(parameter: (name: string) => number): boolean {
    let same = true
    for (const one of this.last) {
      const value = Math.fround(parameter(one.name))
      if (Object.is(value, one.value)) continue
      one.value = value
      same = false
    }
    if (!same) this.served = this.answers()
    return this.served
  }

  private answers(): boolean {
    const values = new Map<Node, number>()
    const parameters = this.last.values()
    for (const node of this.nodes) {
      const { op, args, value } = node
      if (op === 'parameter') values.set(node, parameters.next().value?.value as number)
      else if (args.length === 0) values.set(node, value)
      else {
        const of = args.map((arg) => values.get(arg) as number)
        values.set(node, operate(op, of, value))
      }
    }
    return this.questions.every(({ node, ask, answer }) => Object.is(ask(values.get(node) as number), answer))
  }
}
