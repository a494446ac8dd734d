/** Words by which a verb that judges a statement is judged itself; `*` is any letters, `_` a blank. */

/**
 * What people own up to: "admitted" is the right word for it. Sources: Reuters Handbook and BBC style guide on "admit"; Hu & Liu 2004 (negative
 * words), cut to what news has of faults, limits and losses.
 */
export const ownedUp = `
  not no never *n't cannot nothing nobody none few little less lack* fail* mistake* wrong* error* kill* guilt* crime* criminal* difficult*
  hard harder tough* problem* abuse* weak* lie lied lies lying illegal* stole* steal* bribe* paid took murder* shot hit unaware unsure afraid
  fear* nervous worr* challeng* shortage* delay* lose loss losses lost late should_have could_have miss* bad* worse worst struggl* concern*
  risk* sorry regret* surpris* shock* limit* only still unlikely impossible however but although though flaw* uncertain* doubt* unreliable
  drug* terror* attack* secret* hid* used using violat* breach* broke* damag* harm* hurt* genocide suspect* critici* oversold too more under
  despite fake* assist* help* involved involvement role part behind`;

/** What is no fault in anybody: to "admit" it is a turn of phrase. Source: Hu & Liu 2004 (positive words), cut to likes, wishes and pride; own. */
export const harmless = `
  love* like liked likes enjoy* want wants wanted hope* dream* wish* happy happier proud glad pleased favourite* favorite* fan prefer*
  excit* delight* thrill* grateful look*_forward homebody admire* would_like`;

/** Where courts and police are, one confesses. */
export const courtWords = `
  police court* judge* charge charges charged arrest* trial* prosecut* suspect* investigat* interrogat* custody crime* accus* guilty
  testif* testimony sentence* plea* convict*`;

/** What speaks against a statement near it, so that "claimed" is earned. BBC Editorial Guidelines (Accuracy): say what is disputed. */
export const contested = `
  but however although though despite contrary deny denies denied denying disput* reject* false* untrue evidence disproved disprove*
  contradict* baseless unfounded ridiculous* critics scep* skep* in_fact actually without unverified verif* not *n't no never`;

/** Words of the paper that call the speaker a suspect or the words a lie. */
export const deceit = `
  suspect* perpetrator* pretend* posing fraud* scam* hoax* boast* impersonat* fake* reportedly allegedly alleged self-styled
  so-called conspir* propaganda`;

/** What can prove or disprove something. */
export const proof = `evidence prove* proof data document* study studies figures show* video* footage record* fact*`;
