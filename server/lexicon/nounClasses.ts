import { wordSet } from './words.ts';

/** Which nouns can speak. Source: WordNet 3.1 as in personNouns.ts (the lexicographer's files); own cuts. */

/** Groups of people, in the singular, whom nobody answers for: noun.group. */
export const crowdNouns = wordSet(
  `ally audience bunch camp caste caucus choir citizenry clan clientele clique cohort congregation contingent cortege coterie couple crew
   crowd cult duo elderly electorate elite enemy entourage evangelical fellowship flock folk fraternity gang gathering generation gentry
   household intelligentsia laity minority mob moderate outfit pair peasantry personnel picket platoon populace posse progressive public
   rabble sect squad squadron staff superdelegate swarm throng townsfolk townspeople tribe trio troop troupe underclass unemployed villager
   workforce wounded youth`,
);

/** Things whose names end as those of people do: "number", "letter". */
export const thingNouns = wordSet(
  `accelerator adapter airliner amber anchor anger answer arbor armor barometer barrier behavior blazer blister blockbuster blunder border
   boulder bumper bunker burner butter camper cancer carrier center chamber chapter charter chatter checklist chopper cider cleaner cluster
   coffee color computer connector constant container converter cooker cooler copper corner corridor counter cover crater cruiser cursor
   cylinder danger december decor deer degree detector diameter dinner disaster disclaimer disorder door draper drawer elevator endeavor
   factor favor feather fee fever fiber filter finger fist flavor floor flower folder frontier generator ginger glacier grant guarantee
   hammer hanger harbor helicopter honor humor hunger identifier indicator interior jubilee kilometer knee labor ladder laser latter
   laughter layer leather letter lever list liver locker lumber manner marker matter median merger meter mirror monitor motor murder
   newsletter november number october offer order oyster paper pepper perimeter pier platter powder power prayer precursor primer
   printer processor projector propeller quarter reactor receptor register remainder reminder restaurant river roller roster rubber rumor
   scanner scooter screwdriver sector semester sensor september sewer shelter shoulder shower silver simulator slaughter slider soccer
   specimen spider summer supper surrender tanker temper terror theater thermometer thriller thunder timber timer tower tractor trailer
   transfer transformer transmitter tree trigger tumor turnover twitter vapor variant vector vigor waiver warrant water weather winter
   wonder`,
);

/** Verbs by which only somebody speaks, never a paper or a number. Source: Levin 1993 (37.1, 37.3, 37.4); own. */
export const somebodysVerbs = wordSet(
  `reply answer ask shout cry chorus chant whisper scream yell joke quip laugh plead beg sob sigh mutter murmur nod grin exclaim shriek grumble
   complain apologise apologize swear confess recall retort respond interject`,
);
