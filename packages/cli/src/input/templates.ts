/** The files of a new project. */
import { type Language, speaker, type Texts } from '@cogov/language'
import { shellWord } from './shell-word.ts'

const TEXTS = {
  base: { en: 'What the other scenario is compared with: nothing is done.', zh: '用作比较基准：不采取任何措施。' },
  idea: {
    en: 'Your idea: change the levers below. cogov model lists all of them.',
    zh: '您的设想：修改下面的杠杆。cogov model 列出全部杠杆。',
  },
  baseName: { en: 'as it is', zh: '维持现状' },
  ideaName: { en: 'idea', zh: '设想' },
  months: { en: 'months', zh: '月数' },
  place: { en: 'a real place; what happens in it is simulated', zh: '真实地方；其中发生之事为模拟' },
  madeUp: {
    en: 'a made-up place; a real one would be: place: 北京市/平谷区',
    zh: '虚构地方；真实地方如：place: 北京市/平谷区',
  },
  scale: { en: 'share of the residents; 1 is everybody, and slower', zh: '居民比例；1为全体，较慢' },
  recognition: { en: 'from 0 (none) to 1 (full)', zh: '从0（无）到1（充分）' },
  channel: { en: 'residents know what the committee did', zh: '居民知道两委做了什么' },
  study: {
    en: 'How much of the idea is enough: every value of the lever, each run several times.',
    zh: '设想用到多大程度才够：杠杆取各个值，各运行若干次。',
  },
  studyName: { en: 'how much', zh: '多大程度' },
  factor: { en: 'what is varied', zh: '改变什么' },
  replicates: { en: 'times that each is run', zh: '每个取值运行的次数' },
  measures: {
    en: 'what is kept of each run: an outcome, of a part of the place, in the last months',
    zh: '每次运行保留什么：某项结果、地方的某一部分、最后几个月',
  },
  goal: { en: 'what sweep shows as best', zh: 'sweep 以何为最优' },
  title: { en: 'A project of cogov', zh: 'cogov 项目' },
  compare: {
    en: 'Compare the two scenarios, also where the model’s guesses are wrong:',
    zh: '比较两个方案，也包括模型假定有误的情形：',
  },
  report: { en: 'Write a report of it to hand on:', zh: '写一份可转交的报告：' },
  sweep: {
    en: 'Run the study (its report is made in the same way, from its folder):',
    zh: '运行研究（其报告以同样方式由其文件夹生成）：',
  },
  words: {
    en: '`npx cogov validate FILE` says in words what a file simulates, and what is wrong with it.',
    zh: '`npx cogov validate 文件` 用文字说明文件模拟什么、哪里有误。',
  },
} satisfies Texts

/** @returns texts by file name */
export function projectFiles(
  folder: string,
  place: string | undefined,
  residents: number,
  language: Language,
): Record<string, string> {
  const say = speaker(TEXTS, language)
  // A first look should take seconds: of large places only a share is simulated.
  const scale = residents > 60_000 ? Math.max(0.01, Math.round(3_000_000 / residents) / 100) : 1
  const where =
    place === undefined
      ? [`place: # ${say('madeUp')}`, '  townships: 6', '  communities: 8', '  residents: 150']
      : [`place: ${JSON.stringify(place)} # ${say('place')}`]
  const size = scale < 1 ? [`scale: ${scale} # ${say('scale')}`] : []
  const scenario = (name: string, comment: string, levers: readonly string[]) =>
    [
      `# ${comment}`,
      'cogov: 1',
      `name: ${name}`,
      ...where,
      ...size,
      `ticks: 60 # ${say('months')}`,
      ...levers,
      '',
    ].join('\n')
  const inside = (name: string) => shellWord(`${folder}/${name}`)
  const step = (text: string, command: string) => `${text}\n\n\`\`\`sh\n${command}\n\`\`\`\n`
  return {
    'base.yaml': scenario(say('baseName'), say('base'), []),
    'idea.yaml': scenario(say('ideaName'), say('idea'), [
      'mechanisms:',
      '  incentives:',
      `    recognition: 0.5 # ${say('recognition')}`,
      '  trust:',
      `    channel_community: 0.5 # ${say('channel')}`,
    ]),
    'study.yaml': [
      `# ${say('study')}`,
      'cogov: 1',
      `name: ${say('studyName')}`,
      'scenario: idea.yaml',
      'factors:',
      `  - { factor: incentives.recognition, values: [0, 0.25, 0.5, 0.75, 1] } # ${say('factor')}`,
      `replicates: 10 # ${say('replicates')}`,
      `outcomes: # ${say('measures')}`,
      '  - { name: participation, of: participation, summary: mean, last: 12 }',
      '  - { name: urban, of: participation, place: urban, summary: mean, last: 12 }',
      '  - { name: rural, of: participation, place: rural, summary: mean, last: 12 }',
      '  - { name: spending, of: spending_per_resident, summary: mean, last: 12 }',
      '  - { name: lowest, of: participation, summary: lowest-tenth }',
      '  - { name: middle, of: participation, summary: middle }',
      '  - { name: highest, of: participation, summary: highest-tenth }',
      `goal: { outcome: participation, best: largest } # ${say('goal')}`,
      '',
    ].join('\n'),
    'README.md': [
      `# ${say('title')}\n`,
      step(
        say('compare'),
        `npx cogov compare ${inside('base.yaml')} ${inside('idea.yaml')} --replicates 20 --robustness 20 --out ${inside('results')}`,
      ),
      step(say('report'), `npx cogov report ${inside('results')}`),
      step(say('sweep'), `npx cogov sweep ${inside('study.yaml')} --out ${inside('runs')}`),
      `${say('words')}\n`,
    ].join('\n'),
  }
}
