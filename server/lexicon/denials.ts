import { wordSet } from './words.ts';

/** Sources: FactBank (counterfactual commitments); Recasens et al. 2013; BBC Editorial Guidelines (right of reply); own. */

/** Forms that deny whatever is their object. */
export const denialVerbs = wordSet(
  'deny denies denied denying refute refutes refuted refuting rebut rebuts rebutted rebutting debunk debunks debunked debunking',
);
/** Forms that deny only where a claim is their object ("rejected the accusation", not "rejected the offer"). */
export const rejectionVerbs = wordSet(
  `reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing contradict contradicts
   contradicted contradicting question questioned contest contests contested contesting repudiate repudiated decry decried`,
);
/** Nouns that name a claim that somebody made. */
export const claimNouns = wordSet(
  `claim claims allegation allegations accusation accusations report reports charge charges suggestion suggestions rumour rumours rumor
   rumors assertion assertions story stories notion idea insinuation insinuations criticism finding findings version account accounts
   narrative results result ruling verdict version criticisms characterisation characterization critique critiques involvement wrongdoing speculation remarks`,
);
/** Words that call a claim untrue. */
export const untrueWords = wordSet(
  'baseless groundless unfounded untrue false fabricated fake falsehood falsehoods lies lie hoax fabrication fabrications nonsense ridiculous preposterous absurd misinformation disinformation propaganda meritless frivolous fictitious bogus invented speculative inaccurate misleading slander slanderous defamatory',
);
/** What is denied to somebody, which is no denial: "denied bail". */
export const refusedGoods = wordSet(
  `bail entry access permission visa visas asylum opportunity opportunities request application applications parole leave credit service
   treatment justice chance right rights food water medical accreditation admission citizenship education funding boarding`,
);
/** Words of a sentence that accuses, or tells that somebody does: where a bare "denied the allegations" finds its claim. */
export const accusingWords = wordSet(
  `accuse accused accuses accusing accusation accusations allege alleged alleges alleging allegation allegations allegedly claim claims claimed
   claiming charge charged charges blame blamed blames blaming critic critics criticised criticized criticism lawsuit suit sued complaint
   complaints suspected suspicion suspicions implicated fraud corruption misconduct violated violation violating abuse abused responsible
   guilty behind involved role rumours rumors speculation reported report reports`,
);
