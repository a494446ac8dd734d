import { wordSet } from './words.ts';

/**
 * How news English says that a source is not named. "a|b" stands for either word, "(a)" for one that may be missing, ".." for up to four;
 * words match their inflected forms too. Sources: AP Stylebook ("anonymous sources"), Reuters Handbook of Journalism, New York Times guidelines on
 * anonymous sources; own variants.
 */
export const anonymityPhrases: readonly string[] = [
  'condition|conditions of (strict|complete|total|their|his|her|full) anonymity|confidentiality',
  'on|under (the) condition|conditions of (strict|complete|total|their|his|her|full) anonymity|confidentiality',
  'speak|talk|brief|comment|agree .. on|under (the) condition|conditions of (strict|complete|their) anonymity',
  'on (the) condition .. not be|is|are|was (publicly) named|identified|used|quoted|disclosed|published',
  'request|demand|seek|grant|give|insist|ask|prefer|want|retain|get|receive|require (on|for|to) (his|her|their|the|complete|strict) anonymity',
  'speak|talk|comment .. anonymously',
  'ask|request|prefer|insist|wish|want|choose|opt|decide|like (on) (to) remain|stay|keep|remaining anonymous|unnamed|nameless|unidentified',
  'ask|request|prefer|insist|wish|want|choose|opt|like (on) (that) .. not .. be|being (publicly) named|identified|quoted|used',
  "not|n't want|wish|like|care|agree (to) (be|their|his|her) .. named|identified|quoted|name|used",
  'decline|refuse (to) be|being (publicly) named|identified|quoted',
  'decline|refuse (to) give|provide|disclose|reveal|share|offer|state .. (last|full|first|real|own) name|names|surname',
  'ask|request|insist|demand (that) his|her|their|our (last|full|first|real) name|names|identity|identities not|be .. used|published|disclosed|revealed|withheld',
  'ask|request|want|agree to be identified|named|known|quoted only|solely|just by|as|with',
  'to be identified|named only|solely|just by',
  'give only his|her|their (first|last) name|names',
  'identify himself|herself|themselves only',
];

/**
 * Words that say so of a source of whom they are said in a relative clause ("a spokesman who would not give his name"); of others ("the boy
 * would not be named") they only tell news. Source: the same.
 */
export const unnamedPhrases: readonly string[] = [
  "would|will|could|can|may|must not|n't (publicly) be (publicly) named|identified",
  "have not|n't (yet) been (publicly) named|identified",
  "not|n't|never give|provide|disclose|reveal|share|offer|state his|her|their (last|full|first|real|own) name|names|surname|identity",
];

/** Words behind them by which they tell of something else: "who has not been named as a suspect". */
export const namedElsewhere = wordSet('in as among');

/** The reason that is a formula: not being allowed to speak. */
export const rotePhrases: readonly string[] = [
  "not|n't|without (being|have|been|yet|be) (publicly) authorised|authorized|allowed|permitted|cleared|licensed|empowered .. to (publicly) speak|talk|comment|discuss|brief|disclose|release",
  'lack authorisation|authorization|permission to speak|talk|comment|discuss',
];

/** Such a formula, said of whom nobody has quoted yet: it must tell of speaking to others. */
export const roteToPress: readonly string[] = [
  "not|n't|without (being|have|been|yet|be) (publicly) authorised|authorized|allowed|permitted|cleared|licensed|empowered .. to publicly speak|talk|comment|discuss",
  "not|n't|without (being|have|been|yet|be) (publicly) authorised|authorized|allowed|permitted|cleared|licensed|empowered .. to speak|talk|comment|discuss .. publicly|record|media|press|reporters|journalists",
];

/** Words that begin or carry a reason. Reuters Handbook: the reason must be given, and be more than a formula. */
export const reasonWords = wordSet(
  'fear fears feared fearing retaliation reprisal reprisals safety security because since sensitive sensitivity sensitivities private jeopardise jeopardize afraid repercussions',
);

/** Those of them that tell what is at stake, where a formula stands beside them. Source: the same. */
export const realReasons = wordSet(
  'fear fears feared fearing retaliation reprisal reprisals safety security jeopardise jeopardize jeopardising jeopardizing afraid repercussions risk risking losing lose sensitive sensitivity',
);
