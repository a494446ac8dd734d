import { wordList, wordSet } from './words.ts';

/**
 * Words that make a claim contestable, by the reason for which an editor would ask "says who?". Sources: sourcing-gold GUIDELINES (the
 * reasons), Recasens et al. 2013 (subjective intensifiers, one-sided terms), Hyland 1998 (boosters), own.
 */
export const contestable = {
  allegation: wordSet(
    `accused accuses accusing alleged corrupt corruption bribe bribes bribery fraud fraudulent embezzled embezzlement smuggled smuggling
     illegal illegally unlawful unlawfully criminal crimes abuse abuses abused torture tortured raped violated violating violation
     violations rigged rigging scandal conspiracy complicit cover-up misconduct massacre atrocities genocide stole stolen murdered
     irregularities trafficking trafficker traffickers smuggler smugglers looting plunder plundered terror terrorism terrorist
     discrimination racism extortion espionage sabotage nepotism impunity brutality persecution oppression repression crackdown massacres
     killers cartel cartels gangs mafia thugs purge purges allegedly reportedly purportedly`,
  ),
  motive: wordSet(
    `message retaliation revenge pretext excuse provoke provoking intimidate motivated motive motives ambition ambitions agenda ploy
     tactic appease placate distract deflect undermine discredit silence punish deter pressure embarrass purpose aim strategy tactics
     effort efforts attempt attempts bid gesture signal leverage incentive`,
  ),
  cause: wordSet(
    `because caused causes causing sparked sparking triggered triggering prompted prompting fuelled fueled fuelling fueling response
     consequence consequences owing stemmed stems forced forcing driven contributed contributing impact affected plunged boosted
     destroyed destroying devastated hurting harming worsened paved attributed thereby helped reason reasons factor factors outcome
     influence role therefore thus hence ultimately consequently accordingly amid impetus catalyst backlash repercussions implications
     ramifications`,
  ),
  blame: wordSet(
    `blame blamed fault failed failure failures responsible neglect neglected negligence mismanagement ignored botched refused refusal`,
  ),
  prediction: wordSet(
    `will would wo 'll forecast poised bound inevitable inevitably soon likely unlikely future expected possible possibly possibility
     potential potentially chance chances risk risks prospect prospects probably perhaps maybe outlook eventually sooner expectation
     expectations`,
  ),
  superlative: wordSet(
    `best worst biggest largest highest lowest longest oldest richest poorest deadliest strongest greatest leading record unprecedented
     first-ever only never always worst-ever number-one top unmatched unrivalled historic ever`,
  ),
  number: wordSet(
    `percent cent % percentage million billion trillion hundreds thousands dozens tens rate rates average majority half doubled tripled
     quadrupled $ € £ estimated estimates approximately roughly around nearly tonnes tons barrels hectares many numerous total growth
     increase increases rise decline drop surge cost costs debt debts inflation income incomes revenue revenues profit profits 
     level levels population poverty shortage shortages amount amounts per double triple scale spending almost over countless scores all
     every everything everyone everybody nobody whole entire few none lakh crore`,
  ),
  evaluation: wordSet(
    `serious seriously harsh harshly severe severely extraordinary extraordinarily significant significantly crucial massive massively
     controversial dramatic dramatically brutal brutally dangerous dangerously shocking stunning stunningly disastrous catastrophic
     terrible tragic tragically impressive successful successfully unsuccessful effective effectively ineffective important importantly
     vital strong strongly weak fragile chaotic unfair unfairly unjust notorious infamous radical extremist extreme extremely popular
     unpopular beloved famous renowned brilliant excellent poor poorly badly heavily widely deeply largely clearly obvious obviously
     surprisingly surprising unfortunately undoubtedly truly worrying alarming escalating worsening deteriorating struggling tough
     difficult devastating dire rampant widespread growing increasingly increasing rapidly rapid sharply sharp huge hugely enormous
     enormously powerful failing troubled embattled lucrative luxurious iconic legendary spectacular remarkable remarkably rare rarely
     unusual unusually critical urgent urgently desperate desperately proper properly meaningful painful painfully hostile aggressive
     aggressively fierce fiercely bitter bitterly ugly beautiful wonderful great perfect ideal interesting intriguing ironic ironically
     hypocritical hypocrisy absurd ridiculous outrageous scandalous shameful disgraceful reckless recklessly irresponsible unacceptable
     essential essentially fundamental fundamentally profound profoundly vast vastly substantial substantially considerable considerably
     stark starkly grim bleak gloomy rosy bright promising hopeful hopeless helpless vulnerable marginalised marginalized oppressed
     oppressive repressive authoritarian autocratic dictatorial illegitimate legitimate credible dubious questionable flawed bad good
     better complex complicated sensitive delicate heated tense turbulent volatile unstable stable robust resilient vibrant thriving
     booming sluggish stagnant ambitious bold brave courageous heroic tireless relentless relentlessly stubborn defiant cynical naive
     arrogant ruthless cruel merciless heinous horrific horrible horrifying gruesome deadly fatal traumatic heartbreaking emotional
     passionate memorable unforgettable groundbreaking pioneering revolutionary transformative influential respected talented gifted
     experienced charismatic polarising polarizing divisive toxic bigoted racist sexist sensational biased misleading deceptive
     inadequate insufficient lacking scarce abundant costly expensive cheap burden setback blow victory triumph defeat crisis disaster
     tragedy catastrophe turmoil chaos nightmare miracle success struggle threat menace hope despair golden simply merely hardly barely
     certainly definitely arguably notably especially particularly mainly mostly overwhelmingly quickly swiftly strikingly fatally
     gravely grave blatant blatantly deliberate deliberately unprecedentedly so-called supposedly wrong wrongly true real really tensions
     momentum outrage uproar furore fury controversy stunned thrilled even indeed rather too very quite relatively actually highly easily
     primarily politically slightly simple exceptional evident careful safe safer reliable unreliable impossible positive negative easy
     hard clear key major big main limited limitless modern advanced irrelevant unclear uncertain lack lacks challenge challenges
     challenging opportunity opportunities threats risky achievement achievements advantage advantages reputation doubt popularity
     dominance stability instability uncertainty trust distrust credibility hardship hardships shock criticism problem problems progress
     symbol reminder master hero heroes legend jewel myth phobia rift rifts feud vacuum pattern trend trends surprise surprises fame
     pride prestige benefits setbacks strength strengths weakness weaknesses dilemma stalemate deadlock impasse showdown standoff boon
     bane highlight milestone breakthrough turning lifeline cornerstone backbone hallmark mainstay flashpoint strategic wise clever
     foolish talent skill skills quality charm charming elegant lively colourful colorful exciting magnificent amazing incredible
     incredibly fantastic superb splendid stylish fresh unique natural undeniable indisputable obsolete outdated backward primitive rich
     wealthy vicious bloody peaceful calm quiet silent muted tepid lukewarm cool warm contentious thorny fraught uneasy tenuous shaky
     precarious elusive conservative moderate liberal progressive populist hardline hard-line outspoken vocal abnormal strange odd weird
     bizarre mysterious secretive opaque transparent rife common commonplace prone immune reliant dependent resistant genuine authentic
     fake phony sincere honest dishonest fair balanced accurate inaccurate precise proven basically virtually practically literally
     seldom often frequently typically generally traditionally long-standing notable noted noteworthy stronger weaker worse harder easier
     bigger deeper wider richer poorer tougher nothing anything exception unlike cannot notice legacy irreplaceable relaxing comfortable
     convenient brand-new`,
  ),
  'private-thought': wordSet(
    `wants wanted believes believed thinks thought hopes hoped fears feared feels felt knows knew worried worries angry anger frustrated
     frustration disappointed disappointment determined reluctant keen eager wary concerned concerns convinced unhappy happy proud
     confident surprised shocked furious aware unaware interested unsure mood relief joy enthusiasm enthusiastic doubts hate hatred love
     admiration resentment dream dreams mind minds confidence desire passion obsession obsessed sceptical skeptical scepticism
     skepticism optimism optimistic pessimism pessimistic anxious anxiety nervous jealous envious grateful delighted pleased glad sad
     sadness grief outraged alarmed ashamed embarrassed impressed tempted willing unwilling inclined consciously excitement excited`,
  ),
} as const;

/**
 * Verbs that make a claim contestable, by lemma. Sources: Levin 1993, 27 (verbs of causing), 31.1-2 (verbs of a state of mind) and 45 (verbs of
 * change), Recasens et al. 2013 (one-sided terms), Khoo et al. 1998 (causal verbs), own; cut to those that call for a source more often than
 * other words do in the labelled sentences of sourcing-train and of our own.
 */
export const contestableVerbs: Readonly<
  Record<'cause' | 'blame' | 'prediction' | 'evaluation' | 'private-thought' | 'allegation', ReadonlySet<string>>
> = {
  allegation: wordSet(
    `accuse bribe embezzle smuggle abuse torture rape violate rig steal murder plunder loot massacre persecute oppress spy collude`,
  ),
  cause: wordSet(
    `cause spark trigger prompt fuel stem contribute force impact affect plunge boost destroy devastate hurt harm worsen attribute help
     bring create generate produce enable undermine overshadow exacerbate aggravate complicate hamper hinder alienate shape improve
     damage strengthen weaken reduce benefit ease transform change deprive ruin reshape disrupt inspire attract facilitate accelerate
     limit restrict cripple erode hit provoke pressure encourage discourage deter unleash reignite revive preserve secure cement pave
     bolster stoke deepen unite divide drive`,
  ),
  blame: wordSet('blame fail neglect mismanage ignore botch refuse mislead betray abandon overlook squander'),
  prediction: wordSet('loom threaten await expect'),
  evaluation: wordSet(
    `struggle thrive flourish dominate intensify escalate deteriorate excel succeed achieve emerge surge deserve lack matter deal
     captivate dazzle outsmart boast plague haunt rely resort spread mount grow increase rise decline dwindle shrink shift strive endure
     surpass exceed outweigh rival embody symbolise symbolize illustrate reflect reveal demonstrate indicate suggest signal highlight
     underline underscore expose embrace exploit capitalise capitalize stand lose face suffer enjoy exist compare define resemble`,
  ),
  'private-thought': wordSet(
    `want believe think hope fear feel know worry consider view doubt prefer favour favor hate love dislike wish desire intend realise
     realize suspect trust distrust mull dread resent admire dream suppose assume forget recognise recognize perceive mind`,
  ),
};

/** Nouns with "to" that tell what somebody wants: "in a bid to". Own. */
export const motiveNouns = wordSet('bid attempt effort ploy scheme strategy desire ambition aim purpose');
/** Verbs that tell what a thing is for: "aimed at", "designed to". Own. */
export const motiveVerbs = wordSet('aim design intend mean calculate');
/** Phrases that tell what will be. Quirk et al. 1985, 4.42 (means of expressing future time). */
export const predictionPhrases: readonly (readonly string[])[] = [
  'going to',
  'set to',
  'expected to',
  'likely to',
  'unlikely to',
  'bound to',
  'poised to',
  'about to',
].map((phrase) => wordList(phrase));
/** Auxiliaries that tell what is thought possible or right. Quirk et al. 1985, 4.51-56. */
export const possibleModals = wordSet('could may might');
export const rightModals = wordSet('should must ought');
/** Words that make a number large. Own. */
export const scale = wordSet('hundred thousand million billion trillion');
/** Verbs, by lemma, with which every number of people is somebody's count. GUIDELINES of sourcing-gold, 9 (casualties). */
export const casualtyVerbs = wordSet(
  `kill wound injure die hurt displace hospitalise hospitalize infect test perish drown arrest detain abduct kidnap confirm survive`,
);
/** Adjectives behind "is" that anybody can see or look up. Own. */
export const plainAdjectives = wordSet(
  `available due open closed alive dead married old present absent pregnant eligible liable subject located able unable other same such
     more online free ready missing next late early ill former annual daily native responsible underway first last latest newest recent`,
);
/** Words with "to" or "in" behind them that tell what came of something. Khoo et al. 1998 (causal links). */
export const causePhrases: readonly (readonly string[])[] = [
  'due to',
  'led to',
  'lead to',
  'leads to',
  'leading to',
  'result of',
  'resulted in',
  'resulting in',
  'effect of',
  'thanks to',
].map((phrase) => wordList(phrase));
/** Verbs by which something is said to be so, by lemma: "seems tired", "continues to fall". Quirk et al. 1985, 16.21. */
export const linkingVerbs = wordSet('seem appear look prove tend remain become continue need');
/** Verbs that make something so, by lemma: "left them poor". Levin 1993, 27; own. */
export const makingVerbs = wordSet('make leave render keep drive turn get');
/** Superlatives that put things in the order of time: the latest is none the better for it. Quirk et al. 1985, 7.74-77 (comparison); own. */
export const timeSuperlatives = wordSet('latest newest');
/** Superlatives of age, which rank no people of one family or one group ("the oldest son", "the youngest member")... */
export const ageSuperlatives = wordSet('oldest youngest eldest');
/** ...who are these, and issues of one thing. Lemmas, own. */
export const ofOneGroup = wordSet(
  'son daughter child brother sister sibling boy girl grandchild grandson granddaughter member edition issue version resident pupil',
);
/** What is told of a time: "most recent". Own. */
export const timeAdjectives = wordSet('recent');
/** Comparatives of time and age. Own. */
export const plainComparatives = wordSet('later earlier older younger elder latter more less fewer further lower upper');

/**
 * Words of the lists above that make a claim likelier to want a source but say nothing that an editor could be told: degrees ("very"),
 * quantities without a figure ("many"), modals ("would"), nouns that only name a quarrel ("criticism"). Quirk et al. 1985, 8.104-109
 * (intensifiers), 5.10-24 (quantifiers), 8.116-118 (focusing adjuncts); and what a reader called no judgement, ranking, figure or cause in
 * whole articles of the newswire.
 */
export const faintWords = wordSet(
  `even indeed rather too very quite relatively actually highly really real true truly simply merely hardly especially particularly mainly
   mostly certainly deeply largely primarily basically literally practically virtually generally often frequently easily key major main
   big clear great different sure nothing anything exception unlike cannot notice turning proper
   criticism controversy challenge challenges opportunity opportunities problem problems threat threats
   all every everything everyone everybody nobody none whole entire few many most numerous countless almost around over per level levels scale
   amount amounts total
   only never always ever leading top
   would wo future expectation expectations expect possible possibly chance chances soon sooner
   backlash role response
   know knows knew known aware`,
);
/** Verbs that are as faint, by lemma: "stands at the foundation", "faces the sea". */
export const faintVerbs = wordSet('stand face exist rely expect lose deal matter');
/** Words that judge as adjectives alone: "a grave error" but "her grave". Own. */
export const judgingAdjectives = wordSet('grave fair calm quiet hard cool key major');
