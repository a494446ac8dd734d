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
   narrative involvement wrongdoing speculation statement statements remarks`,
);
/** Words that call a claim untrue. */
export const untrueWords = wordSet(
  'baseless groundless unfounded untrue false fabricated fake falsehood falsehoods lies lie hoax fabrication fabrications nonsense ridiculous preposterous absurd misinformation disinformation propaganda',
);
/** What is denied to somebody, which is no denial: "denied bail". */
export const refusedGoods = wordSet(
  `bail entry access permission visa visas asylum opportunity opportunities request application applications parole leave credit service
   treatment justice chance right rights food water medical accreditation admission citizenship education funding boarding`,
);
