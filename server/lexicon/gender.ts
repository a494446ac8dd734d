import { wordSet } from './words.ts';

/** Titles and nouns that tell whether somebody is called "he" or "she". Source: Quirk et al. 1985, 5.104-5.106; AP Stylebook, courtesy titles. */
export const maleNouns = wordSet(
  `mr sir lord king prince duke baron father fr brother son uncle nephew husband grandfather man boy gentleman spokesman chairman businessman
   policeman fireman fisherman congressman councilman salesman cameraman actor waiter monk imam rabbi sheikh ayatollah emperor widower
   boyfriend dad guy`,
);
export const femaleNouns = wordSet(
  `mrs ms miss lady madam queen princess duchess baroness mother sister daughter aunt niece wife grandmother woman girl spokeswoman
   chairwoman businesswoman policewoman congresswoman councilwoman saleswoman actress waitress nun empress widow girlfriend mum mom`,
);
