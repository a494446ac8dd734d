import { wordSet } from './words.ts';

/**
 * Nouns that head a source, lower case. Sources: AP Stylebook ("anonymous sources"), Reuters Handbook of Journalism (unnamed sources: how
 * to describe them), BBC Editorial Guidelines section 3, PolNeAR source spans; own additions seen in the newswire corpus.
 */

/** People who are described and not named. */
export const anonymousNouns = wordSet(
  `source sources official officials person people witness witnesses eyewitness eyewitnesses bystander bystanders onlooker onlookers
   resident residents insider insiders aide aides adviser advisers advisor advisors diplomat diplomats lawmaker lawmakers legislator
   legislators survivor survivors relative relatives worker workers villager villagers local locals protester protesters protestor
   protestors demonstrator demonstrators activist activists employee employees staffer staffers soldier soldiers officer officers
   commander commanders fighter fighters man woman men women boy girl student students teacher teachers parent parents neighbour neighbours
   neighbor neighbors doctor doctors nurse nurses medic medics physician physicians lawyer lawyers attorney attorneys farmer farmers trader traders
   investigator investigators executive executives manager managers director directors engineer engineers driver drivers passenger
   passengers tourist tourists refugee refugees migrant migrants victim victims mother father brother sister son daughter wife husband
   friend friends colleague colleagues associate associates individual individuals member members leader leaders politician politicians
   minister ministers negotiator negotiators envoy envoys delegate delegates representative representatives participant participants
   whistleblower whistleblowers informant informants agent agents operative operatives guard guards rescuer rescuers firefighter
   firefighters volunteer volunteers shopkeeper shopkeepers businessman businessmen owner owners customer customers investor investors
   fan fans voter voters youth youths elder elders prisoner prisoners detainee detainees inmate inmates rebel rebels militant militants
   veteran veterans scientist scientists researcher researchers economist economists strategist strategists consultant consultants banker bankers broker
   brokers senator senators congressman governor governors mayor mayors judge judges prosecutor pilot pilots captain sailor sailors
   journalist journalists reporter reporters editor editors professor professors expert analyst academic lecturer pastor priest bishop bishops imam cleric clerics
   monk monks player players coach striker defender goalkeeper midfielder athlete athletes singer actor actress artist writer author
   professional professionals passerby passersby homeowner homeowners commuter commuters
   spokesperson spokesman spokeswoman secretary chief head president chairman chairwoman chair ceo founder premier chancellor king queen prince
   princess deputy general colonel vice-president mp mps councillor councillors ambassador ambassadors commissioner superintendent inspector
   sheriff candidate candidates nominee suspect suspects defendant defendants plaintiff plaintiffs lad teenager`,
);

/** Groups and rumours that nobody could ask. BBC Editorial Guidelines, "weasel" attributions; Wikipedia manual of style, unsupported attributions. */
export const vagueNouns = wordSet(
  `critics experts observers analysts commentators pundits opponents supporters proponents detractors sceptics skeptics scholars historians
   academics rumours rumors speculation some many others most several few specialists campaigners watchers insiders-at-large voices circles
   outlets allegations claims accusations media press economists pollsters`,
);

/** Plurals of documents that are vague without a name or a number: "earlier reports", "studies". */
export const vaguePlurals = wordSet('reports studies surveys polls estimates accounts leaks stories posts articles');

/** Offices that one person holds, and bodies that answer for what they say. AP: official bodies are named sources. */
export const bodyNouns = wordSet(
  `police prosecutors prosecution authorities government ministry army military navy force forces party company court tribunal council
   parliament senate congress committee commission agency department office bank union association federation organisation organization
   institute university school hospital club team embassy consulate mission delegation regime administration cabinet board panel jury
   coalition alliance bloc group firm airline operator regulator watchdog charity foundation opposition state side defence defense
   presidency palace kremlin pentagon family command bureau directorate service services centre center municipality city
   county province republic kingdom nation country church vatican legislature assembly inquiry investigation movement militia network
   ngo ngos un fund secretariat body bodies think-tank lender retailer maker publisher producer developer supplier judges judge
   campaign leadership investigators faction factions brigade taskforce task-force chamber junta politburo electorate workforce`,
);

/** Singular offices: with "the" or a name they stand for one person who can be asked. */
export const officeNouns = wordSet(
  `spokesman spokeswoman spokesperson president minister premier chancellor chairman chairwoman chair secretary ceo governor mayor king
   queen prince princess judge prosecutor ambassador pope founder captain coach head chief commissioner superintendent director senator
   general dean rector ombudsman sheriff bishop archbishop treasurer coroner ruler emir sultan monarch`,
);

/** Documents that can be looked up. */
export const documentNouns = wordSet(
  `report study survey poll data figures statistics document documents indictment statement letter law constitution paper newspaper
   filing filings lawsuit complaint agreement resolution ruling verdict audit review census footage video records record website article book memo
   analysis research findings magazine journal daily broadcaster broadcast outlet channel communique communiqué declaration dossier transcript transcripts email
   emails text treaty act bill decree order manifesto notice affidavit log logs press-release release bulletin portal site publication
   index estimate account story tweet post blog blogpost editorial column advert advertisement ad placard banner letters papers readout draft plan budget assessment forecast`,
);

/** News outlets by name, lower case: for what others said they are where we have it from. Own, well-known ones. */
export const outlets = wordSet(
  `reuters afp ap xinhua bbc cnn tass bloomberg interfax ria sana wafa irna nhk kyodo yonhap ansa dpa efe pti ani axios politico haaretz nbc
   abc cbs npr sputnik rt cgtn al-jazeera aljazeera guardian telegraph nyt wsj ft`,
);
/** Last words of an outlet's name: "Daily Star", "Global Times". */
export const outletWords = wordSet(
  'news times post daily herald tribune gazette journal star mirror telegraph chronicle observer press tv radio jazeera arabiya today',
);
/** Nouns for whoever supplies outlets with news... Own: "news agency", "press service", "news wire". */
export const agencyNouns = wordSet('agency service wire');
/** ...and the words before them that tell them from other agencies and services. Own. */
export const agencyModifiers = wordSet('news press');

/** Titles that go before a name. AP Stylebook, "titles"; courtesy, military, religious. */
export const titles = wordSet(
  `mr mrs ms dr prof professor president vice-president minister premier chancellor senator sen rep representative congressman congresswoman
   governor gov mayor king queen prince princess pope general gen colonel col captain capt lieutenant lt sergeant sgt major maj admiral
   adm commander justice judge sir lady lord sheikh imam ayatollah rabbi father pastor bishop archbishop cardinal rev reverend
   ambassador chairman chairwoman spokesman spokeswoman spokesperson secretary director deputy foreign prime vice chief inspector constable
   detective sheriff coach attorney former acting ex-president hon mp`,
);

/** What people do who speak for an unnamed group in a way that adds how they know. AP: "how they know". */
export const knowledgeWords = wordSet('familiar briefed knowledge involved close aware witnessed saw attended present privy read seen');

/** Nouns that tell so little that even with "the" they name nobody. Reuters Handbook: "source" and "official" alone do not describe. */
export const bareNouns = wordSet(
  `source official person people man men woman women witness eyewitness resident insider aide diplomat boy girl teenager student youth
   member individual soldier officer worker`,
);
/** Who speaks for somebody who is named: "lawyers for Ms Lopez". sourcing-gold GUIDELINES, clarification 3. */
export const representatives = wordSet('lawyer lawyers attorney attorneys family campaign');
/** Bodies of which there are many: without a name "groups say" or "a super PAC" tells of none. Own. */
export const openGroups = wordSet(
  `group organisation organization company firm party club bank union agency association team government institution ngo pac charity outfit
   faction factions country family nation business airline network movement militia school university hospital outlet think-tank`,
);
/** Papers that are the word of whoever wrote them. Own. */
export const authoredPapers = wordSet('statement letter email tweet post release press-release communique communiqué notice bulletin');
/** Words that leave a report without an author: "recent reports". BBC Editorial Guidelines, weasel attributions. */
export const vagueModifiers = wordSet('some several many various multiple numerous other recent previous earlier media local press news');
