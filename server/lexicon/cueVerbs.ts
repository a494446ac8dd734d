import { verbForms, type VerbForm } from './verbForms.ts';
import { wordList } from './words.ts';

/**
 * What a cue verb needs beside it to be one:
 * - `say`: a speaker; what is said may stand before or after ("…, he said", "he said …")
 * - `clause`: a clause, an infinitive or a quotation as its object ("noted that", not "noted the importance")
 * - `act`: a speaker and any object ("condemned the attack"): the verb alone tells what was said
 */
export type CueFrame = 'say' | 'clause' | 'act';

export interface CueVerb {
  readonly lemma: string;
  readonly frame: CueFrame;
  readonly kind: 'speech' | 'document' | 'belief';
  readonly stance: 'asserts' | 'denies' | 'doubts' | 'asks' | 'promises' | 'orders';
  readonly colour: 'neutral' | 'implies-true' | 'implies-doubt' | 'implies-guilt';
  /** Plans and wishes: attributions, but no word of the holder's (design, section 3). */
  readonly wish: boolean;
}

interface Group extends Partial<Omit<CueVerb, 'lemma' | 'frame'>> {
  readonly source: string;
  readonly frame: CueFrame;
  readonly verbs: string;
}

const groups: readonly Group[] = [
  { source: 'Levin 1993, 37.7 say verbs; AP Stylebook: "said" is the neutral verb', frame: 'say', verbs: 'say tell' },
  {
    source: 'Levin 1993, 37.7 say verbs and 37.3 manner of speaking; FactBank/TimeML reporting events',
    frame: 'say',
    verbs: 'explain reply respond answer remark comment exclaim quip joke tweet recount testify opine reiterate',
  },
  {
    source: 'FactBank/TimeML reporting events: the object may be a noun ("announced a ceasefire", "reported 40 cases")',
    frame: 'act',
    verbs:
      'announce declare report disclose predict forecast recommend propose affirm reaffirm proclaim mention stress emphasise emphasize underline underscore highlight express clarify',
  },
  {
    source: 'TimeML reporting events; PolNeAR cues: verbs of report that have other senses',
    frame: 'clause',
    verbs: `state add continue describe recall assert contend argue maintain
      indicate suggest conclude estimate post observe caution lament signal imply advise inform notify read write elaborate hint rule agree decline share detail outline
      assure reassure boast complain`,
  },
  {
    source: 'AP Stylebook, "claim"; Reuters Handbook ("claim" suggests doubt)',
    frame: 'clause',
    colour: 'implies-doubt',
    verbs: 'claim insist allege purport profess',
  },
  {
    source: 'Recasens et al. 2013: factive and implicative verbs; Reuters Handbook on loaded verbs',
    frame: 'clause',
    colour: 'implies-true',
    verbs: 'reveal note point show demonstrate find discover prove',
  },
  { source: 'The same: the object may be a noun', frame: 'act', colour: 'implies-true', verbs: 'confirm acknowledge warn' },
  {
    source: 'Recasens et al. 2013; BBC Editorial Guidelines: verbs that concede guilt',
    frame: 'clause',
    colour: 'implies-guilt',
    verbs: 'admit concede confess',
  },
  { source: 'FactBank: denial', frame: 'act', stance: 'denies', verbs: 'deny refute rebut' },
  { source: 'FactBank: doubt', frame: 'clause', stance: 'doubts', verbs: 'doubt question dispute' },
  { source: 'FactBank: doubt', frame: 'act', stance: 'denies', verbs: 'reject dismiss' },
  { source: 'Levin 1993, 37.1.2 inquire verbs', frame: 'act', stance: 'asks', verbs: 'ask wonder inquire query' },
  { source: 'Searle 1976, commissives; TimeML I_ACTION', frame: 'clause', stance: 'promises', verbs: 'promise vow pledge swear guarantee' },
  { source: 'Searle 1976, commissives; TimeML I_ACTION', frame: 'act', stance: 'promises', verbs: 'threaten' },
  {
    source: 'Searle 1976, directives; TimeML I_ACTION',
    frame: 'act',
    stance: 'orders',
    verbs: 'order urge demand instruct request beg implore appeal exhort call invite',
  },
  {
    source: 'Levin 1993, 33 judgement verbs: what is said is in the verb',
    frame: 'act',
    verbs:
      'accuse condemn criticise criticize denounce slam deplore blame apologise apologize praise hail laud rebuke endorse thank congratulate welcome compliment ridicule mock lambast chide',
  },
  {
    source: 'FactBank: belief; design section 3: of a named holder they count',
    frame: 'clause',
    kind: 'belief',
    verbs: 'believe think hope expect fear consider feel reckon suspect',
  },
  { source: 'TimeML I_STATE: wishes and plans', frame: 'clause', kind: 'belief', wish: true, verbs: 'want plan seek intend aim wish' },
];

/** Lemmas whose third person or base form is as often a noun. Own. */
export const nounLike: ReadonlySet<string> = new Set(
  wordList(
    `report state claim order request demand appeal comment answer remark note estimate forecast project post question doubt plan hope fear
     promise vow pledge threaten blame praise slam blast hail rule point find show brief command query caution signal aim wish address
     joke tweet reply advise notice direct thought feeling warning read written`,
  ),
);

/** The cue verbs by every one of their forms. */
export const cueVerbs: ReadonlyMap<string, { readonly verb: CueVerb; readonly form: VerbForm }> = new Map(
  groups.flatMap((group) =>
    wordList(group.verbs).flatMap((lemma) => {
      const verb: CueVerb = {
        lemma,
        frame: group.frame,
        kind: group.kind ?? 'speech',
        stance: group.stance ?? 'asserts',
        colour: group.colour ?? 'neutral',
        wish: group.wish ?? false,
      };
      return verbForms(lemma).map(([word, form]) => [word, { verb, form }] as const);
    }),
  ),
);

/** Verbs that are cues only with a particle behind them: "pointed out", "called for". Source: Levin 1993; own. */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['point', new Set(['out', 'to'])],
  ['call', new Set(['for', 'on'])],
]);

/** Lemmas that tell of a deed as often as of words; of people without a name they tell of the deed. Own. */
export const deeds: ReadonlySet<string> = new Set(
  wordList('reject dismiss ask order call welcome thank threaten reply respond answer share decline'),
);

/** Lemmas of verbs of speech whose past form with "to", "of", "as" behind it is still active: "asked to see", "called on". Own. */
export const activeWithPreposition: ReadonlySet<string> = new Set(wordList('call appeal apologise apologize threaten ask'));

/** Lemmas besides promises, orders and beliefs that take an infinitive. Own. */
export const infinitiveTakers: ReadonlySet<string> = new Set(wordList('agree claim decline'));
