import { wordSet } from './words.ts';

/** Nouns, in the singular, for those who tell a paper what they know from within. Source: AP Stylebook, Reuters Handbook (unnamed sources); own. */
export const informantNouns = wordSet(
  'person people source someone somebody individual official aide insider adviser advisor executive employee staffer associate friend diplomat lawmaker banker worker member whistleblower ally confidant confidante one anyone those two three four five several others',
);

/** What follows the noun and says how they know: the notation of lexicon/anonymity.ts. */
export const knowledgePhrases: readonly string[] = [
  '(intimately|directly|closely|personally|very) familiar with',
  '(very|particularly) close to',
  'briefed|briefing (directly|privately) on|about|by',
  'with ("|“) (direct|first-hand|firsthand|intimate|detailed|close|inside|personal|some) knowledge ("|”) of|about',
  'having|have|has|had (direct|first-hand|firsthand|intimate|detailed|close|inside|personal|some) knowledge of|about',
  'who|that have|has|had|is|was|are|were (been) (direct|first-hand|firsthand|intimate|detailed|close|inside|personal|some) (directly) knowledge|familiar|briefed|close|aware|privy of|with|on|to|about',
  'privy to',
  'aware|knowledgeable of|about',
  'informed of|about|on',
  'involved|participating in|with the (peace|ceasefire|trade|budget|contract) talks|talk|negotiation|negotiations|discussion|discussions|deliberation|deliberations|deal|planning|process|case|investigation|inquiry|probe',
];

/** What a person can be close to who knows of it. Own. */
export const closenessObjects = wordSet(
  `matter situation talk negotiation discussion deal case investigation inquiry probe process family campaign president minister company government
   administration club team player party candidate band singer actor couple leadership thinking decision issue transaction project palace
   king queen prince princess court chief leader ceo executive`,
);
