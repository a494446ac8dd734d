/** A form, its lemma. */
export type IrregularForm = readonly [form: string, lemma: string];

const rows = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/**
 * Verb, past, participle ("/" between two of them). Source: own, the irregular verbs of English as grammars list them (Quirk et al. 1985,
 * 3.11-20), without those whose past is their base.
 */
const verbs = rows(`
  abide abode/abided abode/abided
  arise arose arisen
  awake awoke awoken
  be was/were been
  bear bore borne/born
  beat beat beaten
  become became become
  befall befell befallen
  beget begot begotten
  begin began begun
  behold beheld beheld
  bend bent bent
  bereave bereft bereft
  beseech besought besought
  beset beset beset
  bespeak bespoke bespoken
  bestride bestrode bestridden
  betake betook betaken
  bid bade bidden
  bind bound bound
  bite bit bitten
  bleed bled bled
  blow blew blown
  break broke broken
  breed bred bred
  bring brought brought
  browbeat browbeat browbeaten
  build built built
  burn burnt burnt
  buy bought bought
  catch caught caught
  choose chose chosen
  cling clung clung
  come came come
  creep crept crept
  deal dealt dealt
  dig dug dug
  dive dove dived
  do did done
  draw drew drawn
  dream dreamt dreamt
  drink drank drunk
  drive drove driven
  dwell dwelt dwelt
  eat ate eaten
  fall fell fallen
  feed fed fed
  feel felt felt
  fight fought fought
  find found found
  flee fled fled
  fling flung flung
  fly flew flown
  forbear forbore forborne
  forbid forbade/forbad forbidden
  foresee foresaw foreseen
  foretell foretold foretold
  forget forgot forgotten
  forgive forgave forgiven
  forgo forwent forgone
  forsake forsook forsaken
  forswear forswore forsworn
  freeze froze frozen
  get got got/gotten
  give gave given
  go went gone
  grind ground ground
  grow grew grown
  hang hung hung
  have had had
  hear heard heard
  heave hove hove
  hew hewed hewn
  hide hid hidden
  hold held held
  keep kept kept
  kneel knelt knelt
  know knew known
  lay laid laid
  lead led led
  lean leant leant
  leap leapt leapt
  learn learnt learnt
  leave left left
  lend lent lent
  lie lay lain
  light lit lit
  lose lost lost
  make made made
  mean meant meant
  meet met met
  mislead misled misled
  mistake mistook mistaken
  misunderstand misunderstood misunderstood
  mow mowed mown
  outdo outdid outdone
  outgrow outgrew outgrown
  outrun outran outrun
  outsell outsold outsold
  outshine outshone outshone
  overcome overcame overcome
  overdo overdid overdone
  overhang overhung overhung
  overhear overheard overheard
  override overrode overridden
  overrun overran overrun
  oversee oversaw overseen
  oversleep overslept overslept
  overtake overtook overtaken
  overthrow overthrew overthrown
  partake partook partaken
  pay paid paid
  plead pled pled
  prove proved proven
  rebind rebound rebound
  rebuild rebuilt rebuilt
  redo redid redone
  remake remade remade
  rend rent rent
  repay repaid repaid
  resell resold resold
  retake retook retaken
  retell retold retold
  rethink rethought rethought
  rewind rewound rewound
  rewrite rewrote rewritten
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran run
  saw sawed sawn
  say said said
  see saw seen
  seek sought sought
  sell sold sold
  send sent sent
  sew sewed sewn
  shake shook shaken
  shear sheared shorn
  shine shone shone
  shoe shod shod
  shoot shot shot
  show showed shown
  shrink shrank shrunk/shrunken
  sing sang sung
  sink sank sunk/sunken
  sit sat sat
  slay slew slain
  sleep slept slept
  slide slid slid
  sling slung slung
  slink slunk slunk
  smell smelt smelt
  smite smote smitten
  sneak snuck snuck
  sow sowed sown
  speak spoke spoken
  speed sped sped
  spell spelt spelt
  spend spent spent
  spill spilt spilt
  spin spun/span spun
  spit spat spat
  spoil spoilt spoilt
  spring sprang sprung
  stand stood stood
  steal stole stolen
  stick stuck stuck
  sting stung stung
  stink stank stunk
  stride strode stridden
  strike struck struck/stricken
  string strung strung
  strive strove striven
  swear swore sworn
  sweep swept swept
  swell swelled swollen
  swim swam swum
  swing swung swung
  take took taken
  teach taught taught
  tear tore torn
  tell told told
  think thought thought
  throw threw thrown
  tread trod trodden
  unbend unbent unbent
  unbind unbound unbound
  undergo underwent undergone
  understand understood understood
  undertake undertook undertaken
  undo undid undone
  unwind unwound unwound
  uphold upheld upheld
  wake woke woken
  waylay waylaid waylaid
  wear wore worn
  weave wove woven
  weep wept wept
  win won won
  wind wound wound
  withdraw withdrew withdrawn
  withhold withheld withheld
  withstand withstood withstood
  wring wrung wrung
  write wrote written
`);

/** Past and past participle forms. */
export const irregularPasts: readonly IrregularForm[] = verbs.flatMap(([lemma = '', past = '', participle = '']) =>
  [...new Set([...past.split('/'), ...participle.split('/')])].map((form) => [form, lemma] as const),
);

/** Forms in -ing whose verb ends in -ie, or in -ic with a k put in. Source: own. */
export const irregularParticiples: readonly IrregularForm[] = [
  ...['die', 'lie', 'tie', 'vie', 'belie', 'underlie', 'untie'].map((lemma) => [`${lemma.slice(0, -2)}ying`, lemma] as const),
  ...['mimic', 'panic', 'picnic', 'traffic', 'frolic', 'politic'].map((lemma) => [`${lemma}king`, lemma] as const),
];

/** Plural, singular. Source: own, the irregular plurals of English as grammars list them (Quirk et al. 1985, 5.82-97). */
export const irregularPlurals: readonly IrregularForm[] = rows(`
  men man
  women woman
  gentlemen gentleman
  policemen policeman
  policewomen policewoman
  spokesmen spokesman
  spokeswomen spokeswoman
  businessmen businessman
  congressmen congressman
  firemen fireman
  fishermen fisherman
  gunmen gunman
  lawmen lawman
  servicemen serviceman
  salesmen salesman
  chairmen chairman
  children child
  grandchildren grandchild
  schoolchildren schoolchild
  people person
  feet foot
  teeth tooth
  geese goose
  mice mouse
  lice louse
  oxen ox
  brethren brother
  dice die
  calves calf
  elves elf
  halves half
  hooves hoof
  knives knife
  leaves leaf
  lives life
  loaves loaf
  scarves scarf
  selves self
  sheaves sheaf
  shelves shelf
  thieves thief
  wharves wharf
  wives wife
  housewives housewife
  wolves wolf
  analyses analysis
  crises crisis
  diagnoses diagnosis
  emphases emphasis
  hypotheses hypothesis
  oases oasis
  parentheses parenthesis
  paralyses paralysis
  prognoses prognosis
  synopses synopsis
  syntheses synthesis
  theses thesis
  alumnae alumna
  antennae antenna
  formulae formula
  larvae larva
  vertebrae vertebra
  alumni alumnus
  bacilli bacillus
  cacti cactus
  foci focus
  fungi fungus
  loci locus
  nuclei nucleus
  radii radius
  stimuli stimulus
  syllabi syllabus
  corpora corpus
  genera genus
  addenda addendum
  bacteria bacterium
  curricula curriculum
  errata erratum
  memoranda memorandum
  millennia millennium
  referenda referendum
  spectra spectrum
  strata stratum
  symposia symposium
  automata automaton
  criteria criterion
  phenomena phenomenon
  appendices appendix
  codices codex
  indices index
  matrices matrix
  vertices vertex
  vortices vortex
  bureaux bureau
  châteaux château
  plateaux plateau
  tableaux tableau
  cherubim cherub
  kibbutzim kibbutz
  series series
  species species
  means means
  headquarters headquarters
  crossroads crossroads
  barracks barracks
  gallows gallows
  aircraft aircraft
  spacecraft spacecraft
  sheep sheep
  deer deer
  fish fish
  offspring offspring
  salmon salmon
  shrimp shrimp
  swine swine
`).map(([plural = '', singular = '']) => [plural, singular]);
