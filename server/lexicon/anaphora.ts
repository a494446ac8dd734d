import { wordList, wordSet } from './words.ts';

/** Nouns that stand for a body named before: "the group", "the company". Source: GUM, nominal anaphora of organisations; own. */
export const bodyWords = wordSet(
  'group organisation organization company firm agency party movement association union charity ngo institution watchdog',
);
/** Nouns that stand for a news outlet, or for what it reported. Own. */
export const outletNouns = wordSet('newspaper paper agency report article story magazine broadcaster channel outlet daily network website');

/** Nouns that can stand for somebody with one of these roles: "the official" for a minister. Source: WordNet 3.1 hypernyms; own cuts. */
export const roleClasses: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    `official: minister secretary director spokesman spokeswoman spokesperson president vice-president mayor governor commissioner chief head ambassador
     envoy superintendent inspector commander chairman chairwoman deputy undersecretary administrator prosecutor officer official coordinator`,
    'lawmaker: senator representative congressman congresswoman mp legislator rep sen councillor councilman deputy',
    'legislator: senator representative congressman congresswoman mp lawmaker rep sen deputy',
    'politician: senator representative congressman congresswoman mp lawmaker minister mayor governor candidate councillor leader president',
    'leader: president premier chancellor minister king chairman chairwoman head chief',
    'officer: inspector superintendent constable sergeant detective captain lieutenant commander',
    'executive: ceo founder chairman chairwoman director president cfo',
    'expert: professor analyst researcher scientist economist lecturer specialist historian',
    'academic: professor researcher lecturer historian',
    'scientist: professor researcher biologist physicist chemist geologist',
    'researcher: professor scientist',
    'analyst: strategist economist',
    'diplomat: ambassador envoy consul',
    'envoy: ambassador',
    'lawyer: attorney counsel barrister solicitor',
    'attorney: lawyer counsel',
    'minister: premier secretary',
    'spokesperson: spokesman spokeswoman',
    'prosecutor: attorney',
    'clergyman: bishop archbishop priest pastor reverend',
    'player: striker defender goalkeeper midfielder captain winger forward',
    'coach: manager',
    'manager: coach',
    'general: colonel',
    'nominee: candidate',
    'candidate: nominee hopeful',
  ].map((line) => {
    const [noun = '', ...roles] = wordList(line.replace(':', ''));
    return [noun, new Set(roles)];
  }),
);

/** Nouns that can stand for any man or woman. */
export const anybodyNouns = wordSet('man woman boy girl teenager mother father');
