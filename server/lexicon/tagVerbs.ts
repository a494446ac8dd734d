/**
 * Verbs that say whose words a quotation was: `"Is it true?" Smith asked.` Past and present forms.
 * Sources: Levin 1993, "say" verbs (37.7) and manner of speaking verbs (37.3); AP Stylebook ("said").
 */
export const tagVerbs: ReadonlySet<string> = new Set(
  `said says asked asks added adds wrote writes replied replies answered answers shouted shouts cried cries exclaimed exclaims whispered
   told tells tweeted tweets posted posts continued continues concluded concludes recalled recalls joked jokes quipped quips remarked
   remarks commented comments noted notes explained explains insisted insists warned warns declared declares`.split(/\s+/),
);
