import { wordSet } from './words.ts';

/** Nouns that are cues with a "that" clause: "the claim that", "reports that". Sources: PolNeAR cues; Levin 1993 nominalisations; own. */
export const cueNouns = wordSet(
  `claim claims report reports allegation allegations accusation accusations statement statements warning warnings assertion assertions
   suggestion suggestions rumour rumours rumor rumors belief beliefs fear fears hope hopes speculation argument announcement admission
   promise promises pledge pledges denial denials concern concerns view conclusion prediction predictions`,
);

/** Verbs in -ing that name where something is from: "citing five people". Source: Reuters Handbook (relayed reports). */
export const relayVerbs = wordSet('citing quoting');

/** Verbs whose object comes before the clause: "told reporters that", "informed parliament that". Source: Levin 1993, 37.2 tell verbs. */
export const tellVerbs = wordSet('tell inform notify assure reassure remind warn advise promise persuade');
