import { wordSet } from './words.ts';

/**
 * Nouns for people, in the singular. Source: WordNet 3.1, words whose use, as its sense-tagged texts count it, is mostly a sense of the
 * lexicographer's file noun.person, among the 22,000 most frequent English words (GloVe vocabulary); own cuts.
 */
export const personNouns = wordSet(
  `abbot absentee accomplice accountant accused accuser activist actor actress administrator admiral adversary adviser advisor advocate
   affiliate aide alcoholic alumnus amateur ambassador analyst anarchist ancestor announcer anthropologist anyone applicant apprentice
   archaeologist archbishop architect artist assailant assassin assemblyman assistant associate astronaut astronomer atheist athlete
   attacker attendant attendee attorney auditor aunt author aviator ayatollah backer baker banker baritone baron baronet batsman batter
   bearer believer beneficiary bidder billionaire biographer biologist bisexual bishop blogger blond blonde bodyguard booker boss
   botanist bourgeois bowler bowman boxer boy boyfriend brewer bride brigadier broadcaster broker brother brother-in-law browser buddy
   businessman butcher butler buyer cadet caller cameraman campaigner candidate capitalist captain captive cardinal caretaker carpenter
   cartoonist catcher celebrity centrist chairman chairperson chairwoman challenger champ champion chaplain chef chemist chief child
   choreographer cinematographer citizen civilian classmate clergyman cleric clerk client clown coach collaborator colleague collector
   colonel columnist combatant comedian commandant commander commander-in-chief commando commentator commissioner commodore companion
   compatriot competitor composer comptroller comrade conductor congressman conservative constable consul consultant consumer contender
   contestant contractor contributor controller cook coordinator cop cornerback coroner corporal correspondent councillor councilman
   counsel counselor counterpart countess countryman courier cousin coward cowboy creditor cricketer criminal critic crusader culprit
   curator customer cyclist czar daddy dancer darling daughter deacon dealer dean defendant defender delegate dentist deputy descendant
   designer detainee detective developer dictator diner diocesan diplomat director disciple dissident distributor diva diver doctor
   donna donor driver drummer drunk duchess duke earl economist editor educator elder eldest emeritus emir emperor employee employer
   empress engineer ensign entertainer entrepreneur environmentalist envoy equestrian evangelist everybody everyone examiner executive
   exile expatriate expert explorer exporter extremist eyewitness farmer fascist father favourite feminist fiancee fielder fighter
   filmmaker finalist financier firefighter fisher fisherman foe follower footballer foreigner foreman founder freak freelance freeman
   freshman friend fugitive fullback fundamentalist fundraiser gangster gardener general genius gentleman geologist girl girlfriend
   goalie goalkeeper goaltender goddess godfather goldsmith golfer goper governor graduate granddaughter grandfather grandma grandmother
   grandson groom guard guardian guerrilla guest guitarist gunman guru guy gymnast hacker hakim handler headmaster heavyweight heir
   heiress herald hero heterosexual historian homeless homeowner homosexual host hostage householder housewife hunter husband
   illustrator imam immigrant importer incumbent industrialist infant infielder informant inmate insider inspector instructor insurgent
   intellectual intermediary intern interpreter interviewer inventor investigator investor islander jockey journalist judge junior juror
   juvenile kid killer king knight knockout lady landlord landowner laureate lawmaker lawyer leader lecturer leftist legislator lender
   lesbian liberal libertarian librarian lieutenant linebacker listener lobbyist lookout loser lover loyalist madame magician magistrate
   magnate maid maiden mainstay maker malik mama man manager marshal martyr master mastermind mathematician maverick mayor mechanic
   medalist medallist mediator member mentor mercenary merchant messenger messiah meteorologist middleweight migrant militant
   millionaire miner minister missionary mistress modernist mogul mom monarch monk mother murderer musician nanny narrator nationalist
   native naturalist navigator negotiator neighbor neighbour nephew neurosurgeon newcomer niece nobody nominee nonpartisan novelist
   novice nun nurse observer offender officer official offspring ombudsman operative opponent orderly organist organizer orphan
   outfielder outpatient outsider owner pacifist painter pal parent participant partner passenger pastor patient patriarch patriot
   patron peasant pedestrian performer philanthropist philosopher photographer physician physicist pianist pilgrim pilot pioneer pitcher
   plaintiff planner playboy player playmaker playwright poet policeman politician pollster pontiff pope porter postgraduate
   practitioner preacher predator predecessor prefect premier presenter president priest prince princess prisoner prodigy producer
   professor programmer promoter prophet proponent proprietor prosecutor prostitute protagonist protectionist protector protege
   protester provider provost proxy psychiatrist psychic psychologist publicist pupil quarterback rabbi rapper reader recipient recruit
   rector referee reformer reformist refugee relative reliever reporter representative researcher resident retailer retiree reverend
   reviewer rider rightist rival robber rocker rookie roommate royalist ruler runner runner-up sailor salesman saxophonist scholar
   schoolteacher scientist scout screenwriter sculptor seaman secessionist secretary seller senator senior separatist sergeant servant
   server settler shareholder sheik sheikh shepherd sheriff shortstop sibling singer sister skater skier slave sniper socialist
   sociologist soldier solicitor soloist somebody someone son songwriter sophomore soprano speaker specialist spectator spokesman
   spokesperson spokeswoman spouse sprinter spy staffer statesman stepfather steward stranger strategist striker strongman student
   subordinate subscriber successor sultan superintendent superstar supervisor supplier supporter surgeon surveyor survivor swimmer
   tailback taxpayer teacher teammate technician teenager tenant terrorist theologian therapist thief toddler tourist trader trainer
   traitor translator traveler treasurer trooper trustee tsar tutor twin tycoon umpire uncle underdog undergraduate undersecretary
   unionist user vegetarian vendor vet veteran veterinarian veterinary vicar victim viewer violinist viscount visitor vocalist volunteer
   voter waiter waitress warden warlord warrior watchdog widow wife winner witness woman worker wrestler writer youngster youth`,
);
