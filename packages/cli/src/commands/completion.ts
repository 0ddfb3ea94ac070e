/** `cogov completion SHELL`: a script by which a shell completes commands, options, their choices, and files. */
import { Argument, type Option } from 'commander'
import { print } from '../show/print.ts'
import type { CogovCommand } from '../words/cogov-command.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof SHELLS)[number]

export function addCompletion(program: CogovCommand): void {
  program
    .command('completion')
    .summary('print a script with which a shell completes commands')
    .description('Prints a script with which bash, zsh or fish completes commands, options and files.')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(SHELLS))
    .examples('cogov completion bash > ~/.local/share/bash-completion/completions/cogov')
    .action((shell: Shell) => print(scriptFor(shell, program)))
}

const namesOf = (option: Option): string[] => [option.short, option.long].filter((name) => name !== undefined)

/** Everything comes from the commands as they are declared, so nothing can be forgotten. */
export function scriptFor(shell: Shell, program: CogovCommand): string {
  if (shell === 'bash') return bash(program)
  if (shell === 'zsh') return `#compdef cogov\nautoload -U +X bashcompinit && bashcompinit\n${bash(program)}`
  return fish(program)
}

function bash(program: CogovCommand): string {
  const shared = [...program.options.flatMap(namesOf), '--help']
  const cases = program.commands.map(
    (command) => `    ${command.name()}) words="${[...command.options.flatMap(namesOf), ...shared].join(' ')}" ;;`,
  )
  const choices = [program, ...program.commands]
    .flatMap(({ options }) => options)
    .filter(({ argChoices }) => argChoices)
  const chosen = choices.map(
    (option) =>
      `    ${namesOf(option).join('|')}) COMPREPLY=($(compgen -W "${option.argChoices?.join(' ')}" -- ` +
      '"$word")); return ;;',
  )
  return [
    '_cogov() {',
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" ` +
      `command="\${COMP_WORDS[1]}" words=""`,
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${program.commands.map((command) => command.name()).join(' ')} help ` +
      `${shared.join(' ')}" -- "$word")); return`,
    '  fi',
    '  case "$before" in',
    ...chosen,
    '  esac',
    '  case "$command" in',
    ...cases,
    '  esac',
    '  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '  else COMPREPLY=($(compgen -f -- "$word")); fi',
    '}',
    'complete -o filenames -F _cogov cogov',
  ].join('\n')
}

function fish(program: CogovCommand): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const optionLine = (option: Option, condition: string) => {
    const long = option.long === undefined ? '' : ` -l ${option.long.replace('--', '')}`
    const choices = option.argChoices ? ` -xa ${quoted(option.argChoices.join(' '))}` : option.required ? ' -r' : ''
    return `complete -c cogov ${condition}${long}${choices} -d ${quoted(option.description)}`
  }
  return [
    ...program.options.map((option) => optionLine(option, '-n true')),
    ...program.commands.flatMap((command) => [
      `complete -c cogov -n __fish_use_subcommand -f -a ${command.name()} -d ${quoted(command.summary())}`,
      ...command.options.map((option) => optionLine(option, `-n '__fish_seen_subcommand_from ${command.name()}'`)),
    ]),
  ].join('\n')
}
