import { wordList, wordSet } from './words.ts';

/**
 * Words of denials and of what is denied, by lemma. Sources: FactBank (counterfactual commitments: deny, refute, disprove); Recasens et al. 2013
 * (one-sided terms); Levin 1993, 33 (judgement verbs), 37.8 (complain verbs), 10.6.1 (cheat verbs); BBC Editorial Guidelines, Fairness (right
 * of reply); own.
 */
const verbs = {
  /** They deny whatever is their object, but for what is refused to somebody (`refusedGoods`). */
  deny: 'deny refute rebut debunk disprove disavow',
  /** They deny where a claim is their object: "rejected the accusation", not "rejected the offer". */
  reject: 'reject dismiss repudiate discredit rebuff rubbish trash disown overturn quash brush shrug',
  /** They scold, and deny where an accusation is their object. */
  scold: 'decry slam blast slap condemn denounce criticise criticize lambast',
  dispute: 'dispute contradict question contest challenge counter disagree doubt oppose quarrel push hit fire clap',
  /** They tell that something is made up, or that somebody has made it up. */
  fabricate: `fabricate invent concoct falsify forge frame doctor stage exaggerate distort misrepresent mislead misinterpret misunderstand malign
    smear tarnish defame slander lie`,
  /** What a court or an inquiry says for somebody accused. */
  clear: 'acquit clear exonerate absolve vindicate',
  /** What somebody does who answers a charge. */
  answer: 'defend clarify insist maintain assure respond reply react answer explain stress reiterate emphasise emphasize',
} as const;

export const denyingVerbs = byWord(verbs);

/** Nouns that name what somebody says, by what a denial may speak of. */
const claims = {
  accusation: `allegation accusation charge insinuation smear criticism complaint lawsuit suit indictment blame slander attack critique count
    speculation rumour rumor innuendo conspiracy`,
  report: 'report story article coverage news account media press video footage document leak letter post tweet',
  claim: `claim assertion suggestion notion idea statement version narrative remark comment argument contention characterisation
    characterization assumption theory view position belief impression perception comparison`,
  finding: 'finding result study poll survey figure number ruling verdict conclusion estimate data testimony evidence',
} as const;

export const claimNouns = byWord(claims);

/** Words that call a claim untrue... */
export const untrueWords = wordSet(
  `baseless groundless unfounded untrue false falsehood fabricated lie lies hoax fabrication nonsense preposterous meritless frivolous
   fictitious bogus speculative inaccurate slanderous defamatory unsubstantiated unsupported politically-motivated concocted far-fetched
   erroneous`,
);
/** ...and those that scold more often. */
export const unfairWords = wordSet(
  `wrong ridiculous absurd lying misleading malicious outrageous delusional unwarranted unfair misplaced imaginary invented propaganda
   misinformation disinformation unproven unjustified liar laughable myth fantasy fiction incorrect mistaken fake slander`,
);

/** What one says "no" or "not any" of, to deny. */
const denied = {
  part: `involvement role part connection link tie knowledge wrongdoing responsibility say relation relationship hand contact guilt fault crime
    violation misconduct`,
  evidence: 'evidence proof indication sign record trace confirmation document',
  ground: 'truth basis substance foundation merit ground grounds bearing validity credence',
  plan: 'plan intention intent reason desire wish objection',
} as const;

export const deniedNouns = byWord(denied);

/** What a court decides on: to dismiss it calls nobody's words untrue... */
export const legalNouns = wordSet('charge count lawsuit suit indictment complaint attack case appeal verdict ruling');
/** ...if one of these does. */
export const rulers = wordSet('court judge jury magistrate tribunal justice panel prosecutor');

/** Nouns of denying. */
export const denialNouns = wordSet('denial rebuttal refutation repudiation disavowal');

/** What a claim is said not to be... */
export const trueWords = wordSet('true correct accurate case guilty factual');
/** ...and somebody. */
export const involvedWords = wordSet('responsible involved behind party linked connected related right so');

/** Claims that are somebody's thoughts: what distorts them calls nobody's words untrue. Own. */
export const thoughtNouns = wordSet('perception impression view belief notion idea');

/** What is denied to somebody, which is no denial: "denied bail". */
export const refusedGoods = wordSet(
  `bail entry access attendance participation hearing permission visa asylum opportunity request application appeal motion petition parole leave credit service treatment
   justice chance right food water care accreditation admission citizenship education funding boarding benefit claim licence license lawyer counsel doctor medicine`,
);

/** With "no" they affirm: "no doubt", "no wonder that", "no matter who", "no less than". Quirk et al. 1985, 10.58 (local negation); own. */
export const affirmingWithNo = wordSet('doubt wonder question secret matter mistake surprise exception stranger less fewer denying');
/** With "not" before they affirm, and add more: "not only", "not just". Quirk et al. 1985, 13.42 (correlatives). */
export const affirmingWithNot = wordSet('only just merely simply solely least');
/** With "nothing" or "none" before they affirm: "nothing but", "nothing short of", "none other than". Quirk et al. 1985, 9.58 (exception); own. */
export const affirmingWithNothing = wordSet('but short less other');
/** What one does that something be not so: it is the aim and no denial. Levin 1993, 37.13 and own. */
export const aimingVerbs = wordSet('ensure guarantee');

/** Words that accuse, and what people are accused of: where a bare "denied it" finds its claim. */
const accusing = {
  accuse: `accuse allege charge blame implicate suspect indict convict incriminate accusation allegation allegedly alleged insinuation`,
  claim: 'claim assert suggest contend argue insinuate portray speculate rumour rumor speculation reportedly suspicion',
  criticise: 'criticise criticize slam condemn denounce chastise lambast complain criticism complaint',
  sue: 'lawsuit suit sue countersuit petition indictment trial court prosecutor',
  wrong: `fraud corruption misconduct violate violation abuse bribe bribery theft steal kill murder torture manipulate manipulation rig
    defraud embezzle launder smuggle harass assault threaten exploit plunder illegal illegally unlawful unfair corrupt failure fail force
    cheat mislead betray interfere interference meddle cover-up racket crime criminal guilty responsible behind`,
} as const;

export const accusingWords = byWord(accusing);

function byWord<Kind extends string>(lists: Readonly<Record<Kind, string>>): ReadonlyMap<string, Kind> {
  const out = new Map<string, Kind>();
  let kind: Kind;
  for (kind in lists) for (const word of wordList(lists[kind])) if (!out.has(word)) out.set(word, kind);
  return out;
}
