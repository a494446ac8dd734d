import { wordSet } from './words.ts';

/**
 * Where English words are cut into tokens, as the treebanks of Universal Dependencies do. All in lower case.
 * Sources: what UD_English-EWT and UD_English-GUM cut and keep in their train parts; own entries are marked.
 */

/**
 * Stay with the word behind them: "anti-war", "co-founder", "mid-1980s". EWT and GUM, as far as they keep more of a prefix's words whole than
 * they cut (so not eco-, pan-, quasi-, vice-, x-); own, by analogy: agro ante arch bi bio cyber de extra hyper macro mega meta para peri pseudo
 * supra trans tri ultra uni.
 */
export const hyphenPrefixes = wordSet(
  `agro ante anti arch bi bio co counter cross cyber de e ex extra hyper inter intra macro mega meta micro mid mini multi neo non over
   para peri post pre pro pseudo re semi socio sub super supra trans tri ultra un under uni`,
);

/** Stay with the word before: "career-wise", "Naqsh-e Jahan". EWT and GUM; own: ish. */
export const hyphenSuffixes = wordSet(`wise esque ish e`);

/** One word in writing, two in grammar; `|` where they are cut. EWT, GUM. */
export const fusedWords = wordSet(
  `can|not gon|na wan|na got|ta out|ta gim|me lem|me du|n|no ai|nt ar|nt ca|nt wo|nt do|nt did|nt does|nt is|nt was|nt were|nt are|nt
   has|nt have|nt had|nt could|nt would|nt should|nt i|m i|ve you|re you|ll you|ve they|re they|ve they|ll it|ll that|s there|s he|s
   she|s what|s here|s else|s`,
);

/** A unit written right behind its number: "5|pm", "3.8|bn", "35|mm". EWT, GUM; metric ones by analogy. */
export const units = wordSet(
  `am pm a.m p.m k m mm bn mn kg g mg lb lbs oz ft in km cm nm mi ml l hz khz mhz ghz thz gb mb kb tb kbps mbps gbps w kw mw gw kwh mwh v kv
   mph kph kmh hr hrs min mins sec secs ms yr yrs px pt pp hh cc bpm rpm psi`,
);

/** Money in short behind a currency or a decimal: "$4.7|b". EWT. */
export const moneyUnits = wordSet(`b t m k bn mn mm tn`);

/** Last parts of a host's or file's name: "example.com" is one token, "ended.The" is three. IANA's common domains, EWT's files. */
export const nameEndings = wordSet(
  `com org net edu gov mil int info biz io tv uk eu us ca au nz za ng ke de fr es nl ch se dk fi pl ru cn jp kr br mx
   il ae qa tr pk bd sg th vn ly news html htm php asp aspx pdf doc docx xls xlsx ppt txt csv zip exe jpg jpeg png gif mp3 mp4
   url js ts py xml json md`,
);

/** Written with a slash and yet one word. EWT; own: n/a, a/c. */
export const slashWords = wordSet(`w/o w/out b/t s/he l/c n/a a/c i/o i/c i/s 24/7`);

/** Words that begin with an apostrophe. EWT, GUM; own: 'tis, 'twas. */
export const clippedWords = wordSet(`em til cause n tis twas bout round cuz`);

/** Written in front of their number: "Rs|500", "USD|20". GUM, EWT; own: other currencies of ISO 4217, and signs of theirs. */
export const currencyCodes = wordSet(
  `rs usd eur gbp irr inr pkr bdt lkr npr jpy cny rmb krw aud cad nzd chf sek nok dkk rub ils sar aed qar egp kes ksh ush tsh ngn ghs
   zar mxn brl ars php idr myr sgd thb vnd hkd dh rm sh sr`,
);
