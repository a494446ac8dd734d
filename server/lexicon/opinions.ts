/**
 * Words that judge somebody or what they did, for better or worse; those that also tell what happened ("terrible burns") only with a noun for
 * what people do. Sources: Hu & Liu 2004 and Recasens et al. 2013 (one-sided words), cut to what nobody would call information; own.
 */
export const opinionWords =
  /(?<!(?:\b(?:not|never|no)|n[’']t) (?:an? )?)\b(?:incompetent|incompetence|reckless(?:ly)?|foolish|stupid(?:ity)?|idiot(?:s|ic)?|arrogan(?:t|ce)|coward(?:s|ly)?|liars?|dishonest(?:y)?|disgrac(?:e|eful)|shame(?:ful|less)|clueless|hopeless|toxic|bull(?:y|ies)|unfit (?:for office|to (?:govern|lead|serve|run))|crazy|insane|ridiculous|absurd|nonsense|hypocri(?:te|tes|sy|tical)|brilliant|genius|pathetic|evil|irresponsible|outrageous|scandalous|ludicrous|unfair|unjust|tyrant|puppet|betrayal|circus|farce|sham|lazy|childish|delusional|paranoid|(?:a|an|the|total|complete|utter|big|huge) (?:joke|mess|embarrassment|failure|nightmare|disaster)|(?:terrible|horrible|awful|disastrous|bad|dumb|great|excellent) (?:idea|decision|mistake|choice|move|plan|policy|job|leader|manager|boss|minister|president|deal|strategy))\b/giu;
