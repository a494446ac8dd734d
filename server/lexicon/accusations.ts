/**
 * How news accuses somebody and how the accused answer; `*` is any letters, `_` a blank. Sources: BBC Editorial Guidelines (Fairness: right of
 * reply), AP statement of news values ("we must make every effort to reach"), own variants of their formulas.
 */

/** With the accused behind it: "accused Lopez of". */
export const accusing = `accuse accuses accused accusing blame blames blamed blaming`;

/** With the accused before it: "Lopez was accused of". */
export const accusedOf = `accused_of blamed_for charged_with indicted_on indicted_for sued_for`;

/** Words before "accused" and "blame" with which they are no verbs: "the accused Lopez", "some of the blame". */
export const beforeNoun = `the a an his her its their of to no any some key main prime other first second third two three co`;

/** That somebody was asked and did not answer, or pleaded. */
export const unanswered = `
  not_respond not_immediately_respond not_yet_responded *n't_respond *n't_immediately_respond not_responded *n't_responded not_reply
  *n't_reply not_replied not_return *n't_return not_immediately_return not_comment *n't_comment not_commented *n't_commented
  not_immediately_available not_available_for unavailable_for_comment declin*_to_comment declined_comment refus*_to_comment
  could_not_be_reached no_comment could_not_immediately unable_to_reach unable_to_contact attempts_to_reach attempts_to_contact efforts_to_reach
  efforts_to_contact sought_comment seeking_comment asked_for_comment contacted_for_comment approached_for_comment not_guilty comment_was_not requests_for_comment request_for_comment`;

/** Verbs by which the accused answer: of a pronoun or somebody for them ("he denied it", "her lawyers reject"). */
export const answering = `
  denies denied deny rejects rejected reject dismisses dismissed dismiss refutes refuted refute disputes disputed dispute pleads pleaded
  plead pled defends defended`;

/** Who can stand for the accused before such a verb. */
export const answerers = `he she they it who has have had lawyer lawyers attorney attorneys spokesman spokeswoman spokesperson`;

/** Words of a sentence that tells of an answer, where it names the accused. */
export const replies = `
  respond* response* replied replies reply comment* deny denies denied denial* denying reject* dismiss* refut* guilty innocen* disput*
  defend* defence defense`;

/** What is wrong to do whoever does it: a statement with such a word accuses somebody. Source: own, after the reports of prosecutors in news. */
export const wrongdoing = `
  bribes bribed kickbacks defraud* embezzl* launder* smuggled smuggles smuggling stole stolen steals stealing raped raping tortur* rigged
  rigging abused abusing molested molesting harassed harassing assaulted assaulting bullied bullying extorted extorting blackmailed
  mismanaged botched covered_up lied lying beat beaten cheated cheating swindled plundered looted murdered to_blame is_corrupt are_corrupt`;

/** Verbs of those who call out or ask rather than tell. Levin 1993, manner of speaking verbs (37.3). */
export const callingOut = `shout* yell* chant* cried cries scream* heckl* ask asks asked asking`;

/** What somebody said, with the name before it: "dismissed Haldane's remarks" tells that she has spoken of the matter. */
export const utterances = `
  account claim claims remark remarks statement statements comment comments version sentiments words assertion assertions explanation
  argument arguments allegation allegations accusation accusations`;
