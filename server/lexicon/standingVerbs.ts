import { wordList } from './words.ts';

/**
 * What a verb tells of whoever is its subject, for the question who stands behind a sentence:
 * - `say`: that they said something
 * - `state`: the same, by verbs that have other senses too
 * - `act`: a speech act, complete without a clause: "condemned the attack"
 * - `order`: that they told others what to do
 * - `rule`: what courts, parliaments and boards decide
 * - `show`: what documents and numbers do
 * - `write`: that they put it into writing
 * - `believe`: what they think, hope or fear
 * - `wish`: what they want or plan: no word of theirs
 * - `deed`: what they do, even where words are needed for it: "signed", "charged"
 */
export const standingClasses = ['say', 'state', 'act', 'order', 'rule', 'show', 'write', 'believe', 'wish', 'deed'] as const;
export type StandingClass = (typeof standingClasses)[number];

/** Sources: Levin 1993 (37.7, 37.3, 37.2, 33), Searle 1976, FactBank and TimeML (reporting, I_STATE, I_ACTION); deeds: own. */
const lists: Readonly<Record<StandingClass, string>> = {
  say: `say tell explain reply respond answer remark comment exclaim quip joke tweet recount testify opine reiterate announce declare report
    disclose inform notify affirm reaffirm mention stress emphasise emphasize underline underscore clarify reveal note add accord`,
  state: `state continue describe recall assert contend argue maintain claim insist allege observe point conclude estimate predict forecast
    confirm admit concede acknowledge confess caution lament elaborate outline detail highlight express signal hint share complain boast
    assure reassure advise speak talk quote cite recommend propose suggest voice repeat echo profess opine discuss`,
  act: `accuse condemn criticise criticize denounce slam deplore blame apologise apologize praise hail laud rebuke endorse thank congratulate
    welcome mock lambast blast deny refute rebut reject dismiss dispute warn threaten promise vow pledge swear agree appeal protest pay
    commend applaud salute greet mourn`,
  order: 'order urge demand instruct request beg implore exhort call invite summon ask direct command encourage advise remind',
  rule: 'rule decide sentence convict find acquit approve ban indict decree authorise authorize overturn uphold recommend impose',
  show: 'show indicate demonstrate prove imply reflect illustrate document suggest estimate',
  write: 'write post publish read print release issue tweet',
  believe: 'believe think hope expect fear consider feel reckon suspect doubt worry wonder regard view see understand',
  wish: 'want plan seek intend aim wish try prepare look need',
  deed: `vote sign resign file submit charge arrest set cancel meet visit attack launch begin start hold take make go come identify detain
    kill open close win lose play score host attend join lead send give get have be receive use include become remain`,
};

/** The classes of each lemma, in the order above. */
export const standingVerbs: ReadonlyMap<string, readonly StandingClass[]> = classed();

function classed(): Map<string, StandingClass[]> {
  const out = new Map<string, StandingClass[]>();
  for (const kind of standingClasses) {
    for (const lemma of wordList(lists[kind])) {
      const known = out.get(lemma) ?? [];
      out.set(lemma, known.includes(kind) ? known : [...known, kind]);
    }
  }
  return out;
}
