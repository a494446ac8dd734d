import { wordSet } from './words.ts';

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
    `aimed aims aiming intended intends intending seeking sought seeks bid attempt effort efforts hoping motivated message retaliation revenge
     pretext excuse provoke provoking intimidate desire ambition ambitions agenda`,
  ),
  cause: wordSet(
    `because caused causes causing due led leads leading resulted resulting result sparked sparking triggered triggering prompted prompting
     fuelled fueled fuelling fueling amid response consequence owing thanks stemmed stems forced forcing driven contributed contributing
     impact affected hit plunged boosted destroyed destroying devastated`,
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
    'percent per cent % percentage million billion trillion hundreds thousands dozens tens rate rates average majority half doubled tripled quadrupled',
  ),
  evaluation: wordSet(
    `serious seriously harsh severe severely extraordinary significant significantly crucial massive controversial dramatic dramatically
     brutal brutally dangerous dangerously shocking stunning disastrous catastrophic terrible tragic impressive successful successfully
     unsuccessful effective ineffective important importantly vital key major strong weak fragile chaotic unfair unjust notorious infamous
     radical extremist extreme popular unpopular beloved famous renowned brilliant excellent poor badly heavily widely deeply largely
     clear clearly obvious obviously surprisingly unfortunately undoubtedly truly worrying alarming crisis tensions escalating worsening
     deteriorating struggling tough difficult devastating dire rampant widespread growing increasingly rapidly sharply huge enormous
     powerful failing troubled embattled lucrative luxurious iconic legendary spectacular remarkable rare unusual critical urgent desperate`,
  ),
  'private-thought': wordSet(
    `wants wanted believes believed thinks thought hopes hoped fears feared feels felt knows knew worried worries angry anger frustrated
     frustration disappointed disappointment determined reluctant keen eager wary concerned concerns convinced unhappy happy proud
     confident surprised shocked furious`,
  ),
} as const;
