/** The command line as commander reads it; what commander says of it comes from the catalogue. */
import { type Argument, Command, Help, InvalidArgumentError, type Option } from 'commander'
import type { CommandSay } from './say.ts'
import { similarTo } from './similar.ts'
import type { ENGLISH } from './usage.english.ts'

type Key = keyof typeof ENGLISH

/** A value of an option or argument that is none of those allowed: what is expected, by its key. */
export class WrongValue extends InvalidArgumentError {
  readonly key: Key
  readonly values: Readonly<Record<string, string>>
  constructor(key: Key, values: Readonly<Record<string, string>>) {
    super(key)
    this.key = key
    this.values = values
  }
}

/** What commander calls from its own methods to say that a command line is wrong is overridden here. */
export class CogovCommand extends Command {
  readonly say: CommandSay

  constructor(say: CommandSay, name?: string) {
    super(name)
    this.say = say
  }

  override createCommand(name?: string): CogovCommand {
    return new CogovCommand(this.say, name)
  }

  override createHelp(): Help {
    return Object.assign(new SpeakingHelp(this.say), this.configureHelp())
  }

  /** Examples at the end of help, each a command line or some that follow each other. */
  examples(...examples: readonly (string | readonly string[])[]): this {
    const shown = examples.flat().map((line) => `\n  $ ${line}`)
    return this.addHelpText('after', () => this.say('usage.examples', { n: examples.length, lines: shown.join('') }))
  }

  unknownOption(flag: string): void {
    const dashes = flag.startsWith('--') ? '--' : ''
    const known = [this, this.parent]
      .flatMap((command) => (command ? this.createHelp().visibleOptions(command) : []))
      .flatMap(({ long }) => (long && dashes ? [long.slice(2)] : []))
    const hint = this.#didYouMean(similarTo(flag.slice(dashes.length), known).map((name) => dashes + name))
    this.#refuse('unknownOption', this.say('usage.unknownOption', { name: flag, hint }))
  }

  unknownCommand(): void {
    const name = this.args[0] ?? ''
    const known = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name())
    const hint = this.#didYouMean(similarTo(name, known))
    this.#refuse('unknownCommand', this.say('usage.unknownCommand', { name, hint }))
  }

  missingArgument(name: string): void {
    this.#refuse('missingArgument', this.say('usage.missingArgument', { name }))
  }

  missingMandatoryOptionValue({ flags }: Option): void {
    this.#refuse('missingMandatoryOptionValue', this.say('usage.missingOption', { flags }))
  }

  optionMissingArgument({ flags }: Option): void {
    this.#refuse('optionMissingArgument', this.say('usage.missingValue', { flags }))
  }

  _excessArguments(received: readonly string[]): void {
    const numbers = { n: this.registeredArguments.length, found: received.length }
    this.#refuse('excessArguments', this.say('usage.tooMany', { command: this.name(), ...numbers }))
  }

  _callParseArg<T>(target: Option | Argument, value: string, previous: T): T {
    try {
      return target.parseArg?.(value, previous) as T
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      const expected =
        error instanceof WrongValue
          ? this.say(error.key, error.values)
          : this.say('usage.allowed', { choices: target.argChoices?.join(', ') ?? '' })
      const wrong =
        'flags' in target
          ? this.say('usage.wrongOption', { flags: target.flags, value, expected })
          : this.say('usage.wrongArgument', { name: target.name(), value, expected })
      this.#refuse('invalidArgument', wrong)
    }
  }

  #didYouMean([name, ...others]: readonly string[]): string {
    if (name === undefined) return ''
    if (others.length === 0) return this.say('usage.didYouMean', { name })
    return this.say('usage.didYouMeanOne', { names: [name, ...others].join(', ') })
  }

  #refuse(code: string, what: string): never {
    return this.error(this.say('usage.error', { what }), { code: `commander.${code}` })
  }
}

/** By the titles that commander asks for. */
const TITLES: Readonly<Record<string, Key>> = {
  'Usage:': 'usage.usage',
  'Arguments:': 'usage.arguments',
  'Options:': 'usage.options',
  'Global Options:': 'usage.globalOptions',
  'Commands:': 'usage.commands',
}

class SpeakingHelp extends Help {
  readonly say: CommandSay

  constructor(say: CommandSay) {
    super()
    this.say = say
  }

  override styleTitle(title: string): string {
    const key = TITLES[title]
    return key ? this.say(key) : title
  }

  override optionDescription(option: Option): string {
    const shown = option.required || option.optional || typeof option.defaultValue === 'boolean'
    return this.#noted(option, shown && !option.negate)
  }

  override argumentDescription(argument: Argument): string {
    return this.#noted(argument, true)
  }

  /** With its choices and with what it is unless said, as JSON. */
  #noted({ description, argChoices, defaultValue }: Option | Argument, shown: boolean): string {
    const notes = [
      ...(argChoices
        ? [this.say('usage.choices', { choices: argChoices.map((one) => JSON.stringify(one)).join(', ') })]
        : []),
      ...(defaultValue !== undefined && shown
        ? [this.say('usage.default', { value: JSON.stringify(defaultValue) })]
        : []),
    ]
    return notes.length === 0 ? description : this.say('usage.noted', { description, notes: notes.join(', ') })
  }
}
