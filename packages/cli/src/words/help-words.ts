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
  'threads to compute with': '计算线程数',
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
  'what the answer is about: who gains, whether it holds, what drives it':
    '回答针对哪项结果：谁受益、是否成立、由何驱动',
  'runs of each scenario': '每个方案的运行次数',
  'run the scenarios again under so many settings of the parameters that nobody has measured':
    '在若干种未经测量的参数取值下重新运行各方案',
  'Compares scenarios. Replicate k has the same seed in each of them, so that they differ by what they differ in and not by luck: each difference is a mean over pairs. Says what the difference costs, who gains by it, and whether it holds where the model’s guesses are wrong.':
    '比较方案。第k次重复在各方案中使用同一种子，因此差异来自方案本身而非偶然：每个差异都是配对之差的均值。并说明差异的花费、谁受益，以及在模型假定有误时是否仍成立。',

  'share the effect of the best scenario out among its mechanisms, over so many replicates of each coalition':
    '将最佳方案的效果分配到其各机制，每种组合若干次重复',

  // report
  'write a comparison or a study as a page to hand on': '将比较或研究写成可转交的报告',
  'Writes a comparison or a study as one HTML file that needs no network and prints on A4: the answer in three sentences, what each design does and costs, who gains, where it could fail, what it assumes, how to repeat it.':
    '将比较或研究写成一个HTML文件，无需网络，可打印为A4：三句话的回答、各方案的效果与代价、谁受益、可能失效之处、所作假定、如何重复。',
  'what cogov compare --out or cogov sweep wrote': 'cogov compare --out 或 cogov sweep 所写的文件夹',
  'where to write it; report.html in the folder unless said': '输出文件；默认为该文件夹中的 report.html',

  'also write every figure as SVG and PNG into this folder': '同时将每幅图以SVG和PNG写入此文件夹',

  // validate
  'check scenario and study files': '检查方案文件和研究文件',
  'Checks scenario and study files, names every mistake with its line, and says in words what a right one simulates; nothing is simulated.':
    '检查方案文件和研究文件，逐行指出错误，并用文字说明正确的文件将模拟什么；不进行模拟。',
  'scenarios and studies': '方案文件与研究文件',

  // explain
  'say why an actor did what it did': '解释某个主体为何如此行动',
  'month of the decision, from 1': '决策所在的月份，从1起',
  "'superior', a township, township/community, or township/community/number of a resident":
    "'superior'、乡镇名、乡镇/社区，或 乡镇/社区/居民编号",
  'Says why an actor did what it did: the terms of its decision with their values, equations and sources.':
    '解释某个主体为何如此行动：其决策的各项数值、方程和来源。',

  // new
  'start a project: two scenarios, a study, and what to do with them': '新建项目：两个方案、一项研究及其用法',
  'folder to make': '要建立的文件夹',
  'a real place by name or code, such as 北京市/平谷区; made up unless said':
    '真实地方的名称或代码，如 北京市/平谷区；默认为虚构',
  'Makes a folder with two scenarios to change, a study of one of their levers, and a README of three commands; nothing that is there is overwritten.':
    '建立文件夹，内含两个可修改的方案、一项改变其中一个杠杆的研究，以及一份三条命令的README；不覆盖已有文件。',

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

  // studies, inference, the browser
  'one line a file': '每个文件一行',
  'Runs every point of a study and keeps each run. Whatever stops it, --resume goes on, and in the end gives what an undisturbed study would have given.':
    '运行研究的每个点并保留每次运行。无论因何中断，--resume 都可继续，最终结果与未中断时相同。',
  'with --shard: only the steps of the design that the folder has, where another process makes them':
    '与 --shard 合用：只运行文件夹中已有的设计步骤（由另一进程生成）',
  'run every point of a study': '运行研究的每个点',
  'where the runs are kept (usually results/ and the name of the file)': '运行结果的存放处（通常为 results/ 加文件名）',
  'go on with what the folder holds': '在文件夹已有结果上继续',
  'only the i-th of n shares (i from 0), for processes that share the folder':
    '只运行n份中的第i份（i从0起），供共用文件夹的多个进程使用',
  'where the runs are computed': '在何处计算',
  'with --on: print the job script and submit nothing': '与 --on 合用：只输出作业脚本，不提交',
  'with --on: tasks of the job array, usually as many as take 20 minutes each':
    '与 --on 合用：作业数组的任务数，通常每个约20分钟',
  'with --on slurm: a further option of sbatch, such as --partition=long (may be repeated)':
    '与 --on slurm 合用：sbatch 的其他选项，如 --partition=long（可重复使用）',
  'with --resume: try runs that failed again': '与 --resume 合用：重试失败的运行',
  'print one JSON document instead of the summary': '输出一个JSON文档，而不是摘要',
  'print no summary and no progress': '不输出摘要和进度',
  'study file, or the folder of a study that was begun': '研究文件，或已开始的研究的文件夹',
  'Asks a study in SQL, which DuckDB answers from its Parquet files. Each row of runs has the point, the replicate, the factors and the outcomes of one run.':
    '用SQL查询研究，由DuckDB从其Parquet文件作答。runs 的每一行是一次运行的点、重复、因素和结果。',
  'ask a study in SQL': '用SQL查询研究',
  'print CSV instead of the table': '输出CSV而不是表格',
  'folder of a study, or its file': '研究的文件夹或文件',
  'a question to the tables runs, series, points, factors and outcomes; which there are, without one':
    '对表 runs、series、points、factors、outcomes 的查询；省略则列出各表',
  'Writes a table of a study as one file. Python and R also open the study’s own Parquet files as they lie in its folder.':
    '将研究的一张表写成一个文件。Python 和 R 也可直接打开文件夹中的Parquet文件。',
  'write a study’s table as CSV, Parquet or Arrow': '将研究的表写成CSV、Parquet或Arrow',
  'which table': '哪张表',
  'say nothing': '不输出任何内容',
  'what is written: a name that ends in .csv, .parquet or .arrow': '输出文件：以 .csv、.parquet 或 .arrow 结尾',
  'Prints the scenario of one run of a study, seed included: cogov run gives the same run again, and cogov explain says why.':
    '输出研究中某次运行的方案（含种子）：cogov run 可重现该运行，cogov explain 可解释原因。',
  'print the scenario of one run of a study': '输出研究中某次运行的方案',
  'point/replicate, as the table of runs has them': '点/重复，如运行表所列',
  'Simulates up to a month, then twice to the end: as the file says, and with the change. Both have the same luck, so they differ by what was changed alone.':
    '模拟到某月，再分两支模拟到结束：一支照文件，一支作改变。两支的随机数相同，因此只因改变而不同。',
  'see what a change at some month would have done': '看某月的一项改变会带来什么',
  'last month that both have in common, from 0': '两支共有的最后一个月，从0起',
  'what is changed after it, such as incentives.reward=0 (may be repeated)':
    '此后改变什么，如 incentives.reward=0（可重复使用）',
  'Runs every coalition of a scenario’s mechanisms (beyond 12, random orders of them) under the same random numbers and shares the outcome out among them by Shapley values: the mean contribution over every order in which they could have come. Says which make each other worth more, which replace each other, and what a unit of outcome costs.':
    '在相同随机数下运行方案中机制的每种组合（超过12个时取随机次序），按沙普利值分配结果：即在各种加入次序下贡献的均值。并说明哪些机制相互增强、哪些相互替代，以及每单位结果的花费。',
  'share an outcome out among mechanisms': '将结果分配到各机制',
  'what is shared out': '分配哪项结果',
  'runs of each coalition; of more than 12 players, random orders': '每种组合的运行次数；超过12个时为随机次序数',
  'share out among single levers instead of whole mechanisms': '按单个杠杆而不是整个机制分配',
  'months at the end over which the outcome is averaged': '取最后若干个月的平均',
  'scenario whose mechanisms are switched on and off': '逐一启用和关闭其机制的方案',
  'Finds parameters and levers with which simulated data are like the real ones: their values with intervals, a warning where the data cannot tell them apart, and a check whether the fitted model could have made the data at all.':
    '寻找使模拟数据与真实数据相似的参数和杠杆：给出取值及区间，数据无法区分时给出警告，并检验拟合后的模型能否产生这些数据。',
  'fit parameters to data': '用数据拟合参数',
  'CSV with a column tick, perhaps place, and one for each outcome; empty cells are missing':
    'CSV，含 tick 列、可选的 place 列和每项结果一列；空格为缺失',
  'a key and the range in which it is looked for; with ,log by orders of magnitude (may be repeated)':
    '键及其搜索范围；加 ,log 则按数量级（可重复使用）',
  'a posterior by simulation (abc), or one best value by simulated moments':
    '通过模拟得到后验分布（abc），或由模拟矩得到一个最优值',
  'most simulated data sets; 20 for each particle, or 1,600 for each key (moments), where it is left out':
    '最多模拟的数据集数；省略时每个粒子20组，或（moments）每个键1600组',
  'points of the posterior (abc)': '后验分布的点数（abc）',
  'write posterior.csv and calibration.json into this folder': '将 posterior.csv 和 calibration.json 写入此文件夹',
  'scenario whose parameters and levers are fitted': '要拟合其参数和杠杆的方案',
  'Serves the browser application on this machine and opens it, with a scenario or the results of `cogov run` in it.':
    '在本机启动并打开浏览器应用，载入方案或 cogov run 的结果。',
  'look at a scenario or a finished run in the browser': '在浏览器中查看方案或已完成的运行',
  'port to serve at, any free one where nothing is said': '端口，省略则任取空闲端口',
  'print the address and open no browser': '只输出地址，不打开浏览器',
  'scenario, or the folder of a finished run': '方案，或已完成运行的文件夹',
  'Prints the JSON Schema of scenario or study files, with which editors complete, explain and underline.':
    '输出方案或研究文件的JSON Schema，编辑器可据此补全、解释和标错。',
  'print the JSON Schema of scenario or study files': '输出方案或研究文件的JSON Schema',
  'of study files': '研究文件的',

  // sensitivity
  'what drives an outcome of a study': '什么驱动研究中的某个结果',
  'what is explained; the study’s goal by default': '要解释的结果；默认为研究的目标',
  'Says which factors drive an outcome: Sobol indices of a saltelli design, elementary effects of a morris design, main effects and pairs of a two-level one; of any other sample, regression coefficients, PAWN and Borgonovo’s delta. The share of the variance that is luck stands beside.':
    '说明哪些因素驱动某个结果：saltelli 设计用 Sobol 指数，morris 设计用基本效应，两水平设计用主效应与成对效应；其他样本用回归系数、PAWN 和 Borgonovo 的 delta。同时给出方差中属于偶然的份额。',

  // choose
  'which policy of a study, and how surely': '选择研究中的哪项政策，有多大把握',
  'an outcome that should be large; with a bound that is good enough: participation>=0.4 (may be repeated)':
    '应当大的结果；可附上足够好的界限，如 participation>=0.4（可重复使用）',
  'an outcome that should be small, such as spending_per_resident<=20 (may be repeated)':
    '应当小的结果，如 spending_per_resident<=20（可重复使用）',
  'the factors that somebody decides, by commas; levers by default': '由人决定的因素，以逗号分隔；默认为各杠杆',
  'a difference of the first goal that does not matter': '第一个目标上无关紧要的差异',
  'add replicates where they help most to tell the best policy by the first goal: so many runs at most, those of earlier calls included':
    '在最有助于按第一个目标辨明最优政策之处增加重复：最多增加这么多次运行（含以前增加的）',
  'with --budget: stop when the choice is right with this probability':
    '与 --budget 同用：当选择正确的概率达到此值时停止',
  'show every policy, and not only those on the Pareto front': '显示所有政策，而不仅是帕累托前沿上的',
  'Compares the policies of a study: those that no other beats in every goal (Pareto), the best by the first goal with the probability of being right, and, where the study varies what nobody decides, the least regret, the worst case, the share of worlds in which a policy is good enough, and where it fails. With a budget it runs more replicates, kept in the study, until the choice is sure enough.':
    '比较研究中的各项政策：没有其他政策在所有目标上都胜过的政策（帕累托），按第一个目标的最优政策及其正确的概率；若研究还改变无人能决定的因素，则给出最小后悔、最坏情形、政策足够好的情境所占份额，以及它在何处失败。给出预算时，会增加重复（保存在研究中），直到选择足够有把握。',

  // emulate
  'an outcome of a study as a smooth function, and its best point': '将研究的某个结果表示为光滑函数，并给出其最优点',
  'folder of a study with numbers as factors, or its file': '因素为数值的研究的文件夹或文件',
  'what is emulated; the study’s goal by default': '要仿真的结果；默认为研究的目标',
  'what is fitted': '所拟合的模型',
  'which end is looked for': '寻找哪一端',
  'simulate so many further points, each where most improvement is expected: points in all, those of earlier calls included':
    '再模拟这么多个点，每个都取预期改进最大之处（总数，含以前增加的点）',
  'draw the outcome over two factors, by commas; those that matter most by default, with --out':
    '将结果画在两个因素之上，用逗号分隔；默认为影响最大的两个，与 --out 同用',
  'write surface.svg and surface.png into this folder': '将 surface.svg 与 surface.png 写入此文件夹',
  'Learns an outcome from the runs of a study, says how well it predicts runs that it has not seen (leave one out), and proposes where the outcome is best: a point to be simulated. It does not guess beyond the points that were simulated. With --search it simulates such points one after the other (Bayesian optimisation) and keeps them in the study: the best is found with far fewer runs than by a finer design.':
    '从研究的运行中学习某个结果，说明对未见过的运行预测得有多好（留一法），并提出结果最优之处：一个有待模拟的点。不在所模拟的点之外猜测。使用 --search 时，逐个模拟这样的点（贝叶斯优化）并保存在研究中：比加密设计用少得多的运行便能找到最优点。',

  // analyse
  'Reads the model’s own equations in the mean field: at which participation a community comes to rest, from which the smallest push drives it away, and at which value of a lever a state vanishes. Cases, which are handled one by one, are held at what a simulation of the scenario gives. In the mean field everybody sees everybody: short simulations say how far that is right here, and a warning where it is not.':
    '在平均场中读取模型自身的方程：社区在怎样的参与率上稳定，在怎样的参与率上稍有扰动便会离开，以及杠杆取何值时某个状态消失。逐件办理的事项取该方案模拟所得之值。平均场中每个人都能看到所有人：短时模拟会说明这在此处有多准确，不成立时给出警告。',
  'states that keep themselves, and tipping points, from the equations': '由方程得出的自持状态与临界点',
  'township/community; the one of median size by default': '乡镇/社区；默认为规模居中的一个',
  'the lever along which states are followed, such as incentives.reward': '沿哪个杠杆追踪状态，如 incentives.reward',
  'where on the lever to begin': '杠杆的起点',
  'and where to end; its whole range by default': '杠杆的终点；默认为整个范围',
  'do not compare states and tipping points with short simulations': '不用短时模拟检验各状态与临界点',
  'outcomes to show at each state, by commas': '每个状态下要显示的结果，用逗号分隔',
  'draw the bifurcation diagram into this file': '将分岔图画入此文件',

  // sensitivity, choose, emulate
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
    /^error: option '(.*?)' argument '.*' is invalid\. Expected a whole number from (\S+) to (\S+), found '(.*)'\.$/,
    '错误：选项“$1”应为$2至$3的整数，实为“$4”。',
  ],
  [
    /^error: option '(.*?)' argument '.*' is invalid\. Expected a whole number from (.*), found '(.*)'\.$/,
    '错误：选项“$1”应为从$2起的整数，实为“$3”。',
  ],
  [
    /^error: option '(.*?)' argument '.*' is invalid\. Expected a number from (\S+) to (\S+), found '(.*)'\.$/,
    '错误：选项“$1”应为$2至$3的数，实为“$4”。',
  ],
  [
    /^error: option '(.*?)' argument '.*' is invalid\. Expected i\/n with i from 0 to n − 1, such as 0\/4, found '(.*)'\.$/,
    '错误：选项“$1”应为 i/n，i 从0至 n − 1，如 0/4，实为“$2”。',
  ],
  [
    /^error: option '(.*?)' argument '.*' is invalid\. Expected key=from\.\.to, such as honour=0\.\.2, found '(.*)'\.$/,
    '错误：选项“$1”应为 键=起..止，如 honour=0..2，实为“$2”。',
  ],
  [
    /^error: option '(.*?)' argument '.*' is invalid\. Expected an outcome, or one with a bound such as (.*), found '(.*)'\.$/,
    '错误：选项“$1”应为一项结果，可带界限，如 $2，实为“$3”。',
  ],
  [
    /^error: command-argument value '.*' is invalid for argument '(.*)'\. Expected point\/replicate, such as 17\/3, found '(.*)'\.$/,
    '错误：参数“$1”应为 点/重复，如 17/3，实为“$2”。',
  ],
  [
    /^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    '错误：选项“$1”的值“$2”无效，可选：$3。',
  ],
  [/^error: too many arguments.*$/, '错误：参数过多。'],
  [/^\(Did you mean (.*)\?\)$/, '（是否想写“$1”？）'],
]
