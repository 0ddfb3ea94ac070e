/** The files of a new project. */
import { DEFAULT_SCENARIO } from '@cogov/core'
import type { CommandSay } from '../words/say.ts'
import { shellWord } from './shell-word.ts'

/** @returns texts by file name */
export function projectFiles(folder: string, place: string | undefined, say: CommandSay): Record<string, string> {
  const where =
    place === undefined
      ? [`place: # ${say('project.madeUp')}`, '  townships: 6', '  communities: 8', '  residents: 150']
      : [`place: ${JSON.stringify(place)} # ${say('project.place')}`]
  const size = place === undefined ? [] : [`sample: ${DEFAULT_SCENARIO.sample} # ${say('project.sample')}`]
  const scenario = (name: string, comment: string, levers: readonly string[]) =>
    [
      `# ${comment}`,
      'cogov: 2',
      `start: as it is # ${say('project.start')}`,
      `name: ${name}`,
      ...where,
      ...size,
      `ticks: 60 # ${say('project.months')}`,
      ...levers,
      '',
    ].join('\n')
  const inside = (name: string) => shellWord(`${folder}/${name}`)
  const step = (text: string, command: string) => `${text}\n\n\`\`\`sh\n${command}\n\`\`\`\n`
  return {
    'base.yaml': scenario(say('project.baseName'), say('project.base'), []),
    'idea.yaml': scenario(say('project.ideaName'), say('project.idea'), [
      'mechanisms:',
      '  incentives:',
      `    recognition: 0.5 # ${say('project.recognition')}`,
      '  trust:',
      `    channel_community: 0.5 # ${say('project.channel')}`,
    ]),
    'study.yaml': [
      `# ${say('project.study')}`,
      'cogov: 1',
      `name: ${say('project.studyName')}`,
      'scenario: idea.yaml',
      'factors:',
      `  - { factor: incentives.recognition, values: [0, 0.25, 0.5, 0.75, 1] } # ${say('project.factor')}`,
      `replicates: 10 # ${say('project.replicates')}`,
      `outcomes: # ${say('project.measures')}`,
      '  - { name: participation, of: participation, summary: mean, last: 12 }',
      '  - { name: urban, of: participation, place: urban, summary: mean, last: 12 }',
      '  - { name: rural, of: participation, place: rural, summary: mean, last: 12 }',
      '  - { name: spending, of: spending_per_resident, summary: mean, last: 12 }',
      '  - { name: lowest, of: participation, summary: lowest-tenth }',
      '  - { name: middle, of: participation, summary: middle }',
      '  - { name: highest, of: participation, summary: highest-tenth }',
      `goal: { outcome: participation, best: largest } # ${say('project.goal')}`,
      '',
    ].join('\n'),
    'README.md': [
      `# ${say('project.title')}\n`,
      step(
        say('project.compare'),
        `npx cogov compare ${inside('base.yaml')} ${inside('idea.yaml')} --replicates 20 --robustness 20 ` +
          `--out ${inside('results')}`,
      ),
      step(say('project.report'), `npx cogov report ${inside('results')}`),
      step(say('project.sweep'), `npx cogov sweep ${inside('study.yaml')} --out ${inside('runs')}`),
      `${say('project.words')}\n`,
    ].join('\n'),
  }
}
