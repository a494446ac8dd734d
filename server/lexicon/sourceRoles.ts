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

/**
 * That a name is kept back openly: the reader knows that there is one, and why. Editors' Code of Practice (IPSO) 11, victims of sexual assault;
 * Guardian editorial code; own variants.
 */
export const keptBack = `
  pseudonym* not_his_real_name not_her_real_name not_their_real_name not_their_real_names name_has_been_changed names_have_been_changed
  name_was_changed name_is_withheld name_has_been_withheld names_have_been_withheld named_for_legal_reasons identified_for_legal_reasons`;
