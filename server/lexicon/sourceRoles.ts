import { wordList } from './words.ts';

/** What people are to a story as its sources. AP Stylebook ("anonymous sources"), Reuters Handbook (unnamed sources: how to describe them); own. */

/** Plurals under which news counts its sources: "three officials". */
export const countedSources = wordList(
  `sources officials people persons diplomats aides witnesses lawmakers executives advisers advisors officers employees insiders residents
   activists researchers experts analysts lawyers investigators bankers traders engineers clerks doctors nurses`,
);

/** Nouns by which a reader is sent back to somebody, besides those that stand for roles (`roleClasses`). */
export const sentBackNouns = wordList(
  'source aide adviser advisor spokesman spokeswoman commander inspector engineer activist survivor insider staffer informant',
);

/** Who tells a reporter something in confidence, one or several; `*` is any letters, `_` a blank. */
export const confidants = 'official* aide* source* people_familiar insider* diplomat* adviser* advisor* colleague* staffer*';

/** Whose words are quoted for colour: nobody rests a story on them. */
export const bystanders = 'narrator* commenter* user* reader* voter* supporter* fan* protester* heckler* caller* tweeter* questioner*';
