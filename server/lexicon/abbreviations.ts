/**
 * Abbreviations of news English that end in a stop, in lower case without their last stop.
 * Sources: AP Stylebook ("abbreviations and acronyms", "legislative titles", "military titles", "months", "state names"); own additions
 * seen in the newswire corpus.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by a name: the stop never ends a sentence. AP: courtesy, legislative, military and religious titles. */
export const titleAbbreviations = words(
  `mr mrs ms mx messrs dr prof gen col lt sgt cpl pvt capt maj cmdr adm brig rev hon fr sr st sen sens rep reps gov govs pres atty asst
   supt insp det dep mt ft shri smt cllr`,
);

/** Followed by a number: the stop ends a sentence unless a number follows. AP: "No.", months, parts of documents. */
export const numberAbbreviations = words(
  `no nos rs art arts sec secs fig figs p pp vol ch para paras jan feb mar apr jun jul aug sept sep oct nov dec`,
);

/** May end a sentence or not; whether it does is told by the next word. AP: bodies, companies, times, states. */
export const otherAbbreviations = words(
  `u.s u.k u.n u.s.a u.a.e e.u d.c l.a n.y u.s.s.r p.o a.m p.m b.c a.d e.g i.e etc vs v inc ltd co corp bros plc jr viz cf al approx dept est govt intl assn
   univ ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
   tex va vt wash wis wyo ph.d m.d b.a m.a ll.b m.p`,
);

/** Further ones that the tokenizer knows; as those before, they may end a sentence. Days and notes: UD_English-EWT, UD_English-GUM. */
export const furtherAbbreviations = words(
  `mon tue tues wed thu thur thurs fri sat sun mlle mme m.sc b.sc ed.d attn ext div spec arrv ca eg ie esp lb lbs oz mins hrs yrs
   rtd retd`,
);

/** Of all abbreviations those that are also written small. UD_English-EWT, UD_English-GUM. */
export const smallAbbreviations = words(
  `mr mrs ms dr etc vs v approx cf viz al inc ltd co corp ca eg ie esp attn ext div arrv lb lbs oz mins hrs yrs`,
);

/**
 * Words that begin a sentence far more often than they follow an abbreviation within one: after "U.S." or "p.m." they tell that a new
 * sentence has begun. Own: closed-class words of English.
 */
export const sentenceStarters = words(
  `the a an this that these those it its he his she her they their we our you your i my there here who what when where why how which
   in on at by for from with after before during since until while as if although though because despite amid but and or so yet
   however meanwhile moreover still then also some many most several all both each no not one two three
   according last earlier later asked speaking`,
);
