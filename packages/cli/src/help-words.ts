/** Texts of help and messages → Chinese. */

export const HELP: Readonly<Record<string, string>> = {
  'Simulates collaborative governance: residents, committees, townships, and what moves them to act together.':
    '模拟协同治理：居民、社区（村）两委、乡镇（街道），以及什么使他们共同行动。',
  'print the version': '显示版本',
  'print help': '显示帮助',
  'print help on a command': '显示某个命令的帮助',
  'language of what is printed': '输出语言',
  scenario: '方案文件',
  'seed instead of the file’s': '代替文件中的种子',
  'months to simulate instead of the file’s': '代替文件中的模拟月数',
  'change one value of the scenario, such as incentives.reward=0.5 (may be repeated)':
    '改变方案中的一个值，如 incentives.reward=0.5（可重复使用）',
  'threads to compute with, usually one for each core': '计算线程数，通常每个核心一个',
  'write runs.csv and run.json into this folder': '将 runs.csv 和 run.json 写入此文件夹',
  'print one JSON document instead of the table': '输出一个JSON文档，而不是表格',
  'print no table and no progress': '不输出表格和进度',

  // run
  'simulate a scenario once': '模拟一个方案一次',
  'Simulates a scenario once and prints its outcomes over time.': '模拟一个方案一次，输出各项结果随时间的变化。',

  // compare
  'compare scenarios over replicates': '在多次重复中比较方案',
  'scenarios; the others are compared with the first': '方案文件；其余均与第一个比较',
  'runs of each scenario': '每个方案的运行次数',
  'run the scenarios again under so many settings of the parameters that nobody has measured':
    '在若干种未经测量的参数取值下重新运行各方案',
  'Compares scenarios. Replicate k has the same seed in each of them, so that they differ by what they differ in and not by luck: each difference is a mean over pairs. Says what the difference costs, who gains by it, and whether it holds where the model’s guesses are wrong.':
    '比较方案。第k次重复在各方案中使用同一种子，因此差异来自方案本身而非偶然：每个差异都是配对之差的均值。并说明差异的花费、谁受益，以及在模型假定有误时是否仍成立。',

  'show every outcome, not only those asked for most': '显示全部结果，而不只是最常用的',

  // report
  'write a comparison as a page to hand on': '将比较写成可转交的报告',
  'Writes a comparison as one HTML file that needs no network and prints on A4: the answer in three sentences, what each design does and costs, who gains, where it could fail, what it assumes, how to repeat it.':
    '将比较写成一个HTML文件，无需网络，可打印为A4：三句话的回答、各方案的效果与代价、谁受益、可能失效之处、所作假定、如何重复。',
  'what cogov compare --out wrote': 'cogov compare --out 所写的文件夹',
  'where to write it; report.html in the folder unless said': '输出文件；默认为该文件夹中的 report.html',

  // validate
  'check scenario files': '检查方案文件',
  'Checks scenario files and names every mistake with its line; nothing is simulated.':
    '检查方案文件，逐行指出错误；不进行模拟。',
  scenarios: '方案文件',

  // explain
  'say why an actor did what it did': '解释某个主体为何如此行动',
  'month of the decision, from 1': '决策所在的月份，从1起',
  "'superior', a township, township/community, or township/community/number of a resident":
    "'superior'、乡镇名、乡镇/社区，或 乡镇/社区/居民编号",
  'Says why an actor did what it did: the terms of its decision with their values, equations and sources.':
    '解释某个主体为何如此行动：其决策的各项数值、方程和来源。',

  // new
  'start a project: two scenarios and what to do with them': '新建项目：两个方案及其用法',
  'folder to make': '要建立的文件夹',
  'a real place by name or code, such as 北京市/平谷区; made up unless said':
    '真实地方的名称或代码，如 北京市/平谷区；默认为虚构',
  'Makes a folder with two scenarios to change and a README of three commands; nothing that is there is overwritten.':
    '建立文件夹，内含两个可修改的方案和一份三条命令的README；不覆盖已有文件。',

  // completion
  'print a script with which a shell completes commands': '输出供终端自动补全命令的脚本',
  'Prints a script with which bash, zsh or fish completes commands, options and files.':
    '输出供 bash、zsh 或 fish 补全命令、选项和文件的脚本。',
  'bash, zsh or fish': 'bash、zsh 或 fish',

  // model, schema
  'print the model: actors, mechanisms, equations, outcomes': '输出模型：主体、机制、方程、结果',
  'Prints the model as it runs: actors, mechanisms with their levers, equations with LaTeX, outcomes, all with units and sources.':
    '输出实际运行的模型：主体、机制及其杠杆、方程（LaTeX）、结果，均附单位和来源。',
  'show every outcome in the table, not only the chief ones': '在表中显示全部结果，而不仅是主要结果',
  'print one JSON document': '输出一个JSON文档',
  'print the JSON Schema of scenario files': '输出方案文件的JSON Schema',
  'Prints the JSON Schema of scenario files, with which editors complete, explain and underline.':
    '输出方案文件的JSON Schema，编辑器可据此补全、解释和标错。',
}

/** Beginnings of lines in help. */
export const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^Usage: /gm, '用法：'],
  [/^Arguments:/gm, '参数：'],
  [/^Options:/gm, '选项：'],
  [/^Global Options:/gm, '通用选项：'],
  [/^Commands:/gm, '命令：'],
  [/^( {2}-h, --help +)print help$/gm, '$1显示帮助'],
  [/^Example:/gm, '示例：'],
  [/^Exit codes: 0 done, 1 failed, 2 wrong input, 130 stopped\./gm, '退出码：0 完成，1 失败，2 输入有误，130 中止。'],
  [/\(default: /g, '(默认：'],
  [/\(choices: /g, '(可选：'],
]

/** Messages on wrong usage and wrong files, from most to least particular. */
export const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'$/, '错误：没有命令“$1”'],
  [/^error: unknown option '(.*)'$/, '错误：没有选项“$1”'],
  [/^error: missing required argument '(.*)'$/, '错误：缺少参数“$1”'],
  [/^error: required option '(.*)' not specified$/, '错误：缺少必需的选项“$1”'],
  [/^error: option '(.*)' argument missing$/, '错误：选项“$1”缺少值'],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Expected a whole number from (.*), found '(.*)'\.$/,
    '错误：选项“$1”应为从$3起的整数，却为“$4”。',
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    '错误：选项“$1”的值“$2”无效，可选：$3。',
  ],
  [/^error: too many arguments.*$/, '错误：参数过多。'],
  [/^\(Did you mean (.*)\?\)$/, '（是否想写“$1”？）'],
]
