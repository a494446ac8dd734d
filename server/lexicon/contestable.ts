import { wordList, wordSet } from './words.ts';

/**
 * Words that make a claim contestable, by the reason for which an editor would ask "says who?". Sources: sourcing-gold GUIDELINES (the
 * reasons), Recasens et al. 2013 (subjective intensifiers, one-sided terms), Hyland 1998 (boosters), own.
 */
export const contestable = {
  allegation: wordSet(
    `accused accuses accusing alleged corrupt corruption bribe bribes bribery fraud fraudulent embezzled embezzlement smuggled smuggling illegal
     illegally unlawful unlawfully criminal crimes abuse abuses abused torture tortured raped violated violating violation violations rigged
     rigging scandal conspiracy complicit cover-up misconduct massacre atrocities genocide stole stolen murdered`,
  ),
  motive: wordSet(
    `message retaliation revenge pretext excuse provoke provoking intimidate motivated motive motives ambition ambitions agenda ploy tactic
     appease placate distract deflect undermine discredit silence punish deter pressure embarrass`,
  ),
  cause: wordSet(
    `because caused causes causing due led leads leading resulted resulting result sparked sparking triggered triggering prompted prompting
     fuelled fueled fuelling fueling response consequence consequences owing thanks stemmed stems forced forcing driven contributed contributing
     impact affected plunged boosted destroyed destroying devastated hurting harming worsened paved attributed thereby helped`,
  ),
  blame: wordSet(
    'blame blamed fault failed failure failures responsible neglect neglected negligence mismanagement ignored botched refused refusal',
  ),
  prediction: wordSet(`will would wo 'll forecast poised bound inevitable inevitably soon likely unlikely future expected`),
  superlative: wordSet(
    `most least best worst biggest largest highest lowest longest oldest richest poorest deadliest strongest greatest leading record
     unprecedented first-ever only never always worst-ever number-one top unmatched unrivalled historic`,
  ),
  number: wordSet(
    'percent cent % percentage million billion trillion hundreds thousands dozens tens rate rates average majority half third doubled tripled quadrupled $ € £ estimated estimates approximately roughly around nearly tonnes tons barrels hectares',
  ),
  evaluation: wordSet(
    `serious seriously harsh harshly severe severely extraordinary extraordinarily significant significantly crucial massive massively
     controversial dramatic dramatically brutal brutally dangerous dangerously shocking stunning stunningly disastrous catastrophic terrible
     tragic tragically impressive successful successfully unsuccessful effective effectively ineffective important importantly vital
     strong strongly weak fragile chaotic unfair unfairly unjust notorious infamous radical extremist extreme extremely popular unpopular
     beloved famous renowned brilliant excellent poor poorly badly heavily widely deeply largely clearly obvious obviously surprisingly
     surprising unfortunately undoubtedly truly worrying alarming escalating worsening deteriorating struggling tough difficult
     devastating dire rampant widespread growing increasingly increasing rapidly rapid sharply sharp huge hugely enormous enormously powerful
     failing troubled embattled lucrative luxurious iconic legendary spectacular remarkable remarkably rare rarely unusual unusually critical
     urgent urgently desperate desperately proper properly meaningful painful painfully hostile aggressive aggressively fierce fiercely bitter
     bitterly angry ugly beautiful wonderful great perfect ideal interesting intriguing ironic ironically hypocritical hypocrisy absurd
     ridiculous outrageous scandalous shameful disgraceful reckless recklessly irresponsible unacceptable inevitable essential essentially
     fundamental fundamentally profound profoundly vast vastly substantial substantially considerable considerably stark starkly grim bleak
     gloomy rosy bright promising hopeful hopeless helpless vulnerable marginalised marginalized oppressed oppressive repressive authoritarian
     autocratic corrupt dictatorial illegitimate legitimate credible dubious questionable flawed failed bad good better complex complicated
     sensitive delicate heated tense turbulent volatile unstable stable robust resilient vibrant thriving booming sluggish stagnant
     ambitious bold brave courageous heroic tireless relentless relentlessly stubborn defiant cynical naive arrogant ruthless cruel
     merciless heinous horrific horrible horrifying gruesome deadly fatal traumatic heartbreaking emotional passionate memorable unforgettable
     historic groundbreaking innovative pioneering revolutionary transformative influential prominent leading respected talented gifted
     experienced charismatic polarising polarizing divisive toxic bigoted racist sexist sensational biased misleading deceptive
     inadequate insufficient lacking scarce abundant costly expensive cheap burden setback blow victory triumph defeat crisis disaster
     tragedy catastrophe turmoil chaos nightmare miracle success failure struggle threat menace hope despair golden simply merely
     hardly barely certainly definitely arguably notably especially particularly mainly mostly overwhelmingly quickly swiftly strikingly
     fatally gravely grave blatant blatantly deliberate deliberately unprecedentedly so-called supposedly wrong wrongly true
     real really likely tensions momentum backlash outrage uproar furore fury controversy stunned thrilled`,
  ),
  'private-thought': wordSet(
    `wants wanted believes believed thinks thought hopes hoped fears feared feels felt knows knew worried worries angry anger frustrated
     frustration disappointed disappointment determined reluctant keen eager wary concerned concerns convinced unhappy happy proud
     confident surprised shocked furious`,
  ),
} as const;

/** Nouns with "to" that tell what somebody wants: "in a bid to". Own. */
export const motiveNouns = wordSet('bid attempt effort move plan plot ploy scheme strategy desire ambition drive push campaign');
/** Verbs that tell what a thing is for: "aimed at", "designed to". Own. */
export const motiveVerbs = wordSet('aim design intend mean seek try attempt want hope calculate');
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
/** Words that make a number large. Own. */
export const scale = wordSet('hundred thousand million billion trillion');
