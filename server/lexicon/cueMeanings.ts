import { wordList } from './words.ts';

/** What a cue tells by its lemma, where nothing in the sentence tells otherwise. */
export interface CueMeaning {
  readonly kind: 'speech' | 'document' | 'belief';
  readonly stance: 'asserts' | 'denies' | 'doubts' | 'asks' | 'promises' | 'orders';
  readonly colour: 'neutral' | 'implies-true' | 'implies-doubt' | 'implies-guilt';
  /** A plan, a wish or a liking: no word of the holder's (design, section 3). */
  readonly wish: boolean;
}

interface Group extends Partial<CueMeaning> {
  readonly source: string;
  readonly lemmas: string;
}

/** A lemma in no group is speech, asserted, neutral. */
export const plainMeaning: CueMeaning = { kind: 'speech', stance: 'asserts', colour: 'neutral', wish: false };

/** Verbs, and nouns and adjectives of the same meaning. */
const groups: readonly Group[] = [
  {
    source: 'AP Stylebook, "claim"; Reuters Handbook: "claim" suggests doubt',
    colour: 'implies-doubt',
    lemmas: 'claim insist allege purport profess maintain assertion allegation insistence contention contend pretend',
  },
  {
    source: 'Recasens et al. 2013: factive and implicative verbs; Reuters Handbook on loaded verbs',
    colour: 'implies-true',
    lemmas: `reveal note point show demonstrate find discover prove confirm acknowledge warn recall disclose expose remind uncover establish
      revelation disclosure finding acknowledgement acknowledgment confirmation reminder warning`,
  },
  {
    source: 'Recasens et al. 2013; BBC Editorial Guidelines: verbs that concede guilt',
    colour: 'implies-guilt',
    lemmas: 'admit concede confess admission confession concession',
  },
  {
    source: 'FactBank: denial',
    stance: 'denies',
    lemmas: `deny refute rebut reject dismiss repudiate disavow contradict disown debunk renounce denial rejection dismissal rebuttal
      disavowal`,
  },
  {
    source: 'FactBank: doubt',
    stance: 'doubts',
    lemmas:
      'doubt question dispute challenge mistrust distrust disbelieve skepticism scepticism skeptical sceptical unsure doubtful disagree disagreement',
  },
  { source: 'Levin 1993, 37.1.2 inquire verbs', stance: 'asks', lemmas: 'ask wonder inquire enquire query inquiry enquiry' },
  {
    source: 'Searle 1976, commissives; TimeML I_ACTION',
    stance: 'promises',
    lemmas: 'promise vow pledge swear guarantee threaten commit undertake threat commitment offer',
  },
  {
    source: 'Searle 1976, directives; TimeML I_ACTION',
    stance: 'orders',
    lemmas: `order urge demand instruct request beg implore appeal exhort call invite command direct require mandate plead press encourage
      recommend advise instruction plea recommendation advice directive forbid ban prohibit`,
  },
  {
    source: 'FactBank and TimeML I_STATE: beliefs and expectations; design, section 3: of a named holder they count',
    kind: 'belief',
    lemmas: `believe think hope expect fear consider feel reckon suspect assume suppose imagine guess know realise realize understand
      anticipate foresee envision envisage regard view deem judge perceive interpret worry trust remember forget presume
      speculate figure belief opinion expectation assumption perception understanding suspicion
      concern impression feeling conviction aware confident certain sure convinced hopeful optimistic pessimistic afraid worried
      concerned adamant see`,
  },
  { source: 'Hyland 1998: appearances', kind: 'belief', lemmas: 'seem appear look sound' },
  {
    source: 'TimeML I_STATE and I_ACTION: wishes and plans; Levin 1993, 31.2 admire verbs; PolNeAR cues',
    kind: 'belief',
    wish: true,
    lemmas: `want plan seek intend aim wish prefer desire try attempt strive struggle look prepare hesitate yearn long aspire like love hate
      dislike enjoy admire resent favor favour support oppose back embrace need crave care pursue focus push lean vote
      goal intention intent opposition preference interest ambition effort eager keen willing unwilling
      reluctant ready interested determined happy unhappy angry upset glad pleased proud nervous`,
  },
];

/** The meanings by lemma; a lemma that is in two groups has that of the first. */
export const cueMeanings: ReadonlyMap<string, CueMeaning> = new Map(
  [...groups].reverse().flatMap(({ lemmas, ...meaning }) => {
    const { kind, stance, colour, wish } = { ...plainMeaning, ...meaning };
    return wordList(lemmas).map((lemma) => [lemma, { kind, stance, colour, wish }] as const);
  }),
);

/** Verbs whose infinitive or noun is left undone: "refused to say", "declined to comment", "failed to explain". Karttunen 1971, negative implicatives. */
export const refusals: ReadonlySet<string> = new Set(wordList('refuse decline fail stop avoid refrain neglect refusal'));

/** Verbs of belief whose negation is the belief in the opposite: "does not believe that". Horn 1978, neg-raising. */
export const negRaising: ReadonlySet<string> = new Set(
  wordList('believe think expect consider feel suppose imagine reckon see regard view anticipate'),
);

/** Words that negate a verb. Quirk et al. 1985, 10.54-10.55. */
export const nots: ReadonlySet<string> = new Set(wordList(`not n't never`));

/** Words that make what hangs on them unsaid. Quirk et al. 1985, 10.54-10.60. */
export const negations: ReadonlySet<string> = new Set(wordList(`not n't never no neither nor nobody none hardly rarely`));
