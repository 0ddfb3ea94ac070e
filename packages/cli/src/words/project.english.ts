/** What the files of a new project say. */
export const AREA = 'command'

export const ENGLISH = {
  'project.base': 'What the other scenario is compared with: nothing is done.',
  'project.idea': 'Your idea: change the levers below. cogov model lists all of them.',
  'project.baseName': 'as it is',
  'project.ideaName': 'idea',
  'project.start': 'or bare: every lever at zero before month 0; or fresh: everybody new',
  'project.months': 'months',
  'project.place': 'a real place; what happens in it is simulated',
  'project.madeUp': 'a made-up place; a real one would be: place: 北京市/平谷区',
  'project.sample': 'residents simulated of each community, who stand for all of it; everybody is slower',
  'project.recognition': 'from 0 (none) to 1 (full)',
  'project.channel': 'residents know what the committee did',
  'project.study': 'How much of the idea is enough: every value of the lever, each run several times.',
  'project.studyName': 'how much',
  'project.factor': 'what is varied',
  'project.replicates': 'times that each is run',
  'project.measures': 'what is kept of each run: an outcome, of a part of the place, in the last months',
  'project.goal': 'what sweep shows as best',
  'project.title': 'A project of cogov',
  'project.compare': 'Compare the two scenarios, also where the model’s guesses are wrong:',
  'project.report': 'Write a report of it to hand on:',
  'project.sweep': 'Run the study (its report is made in the same way, from its folder):',
  'project.words': '`npx cogov validate FILE` says in words what a file simulates, and what is wrong with it.',
} as const
