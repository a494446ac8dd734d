import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../server/language/words.ts';

const wordsOf = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));

/** Each line is a text as it is to be cut: `|` where no blank stands. */
function cuts(name: string, lines: readonly string[]): void {
  it.each(lines)(`${name}: %s`, (line) => {
    const expected = line.split(/[ |]/);
    expect(wordsOf(line.replaceAll('|', ''))).toEqual(expected);
  });
}

describe('tokens', () => {
  cuts('contractions', [
    "She did|n’t say that they|’re here|, I|'m told|.",
    "He ca|n't|, wo|n't and could|n’t|'ve paid|; DO|N'T ask|.",
    'They can|not|, are gon|na and do|nt leave|.',
    "We|'d|'ve gone at ten o'clock|.",
  ]);
  cuts('possessives', [
    "Norway|’s king and Chile|'s|, the workers|’ rights",
    "the U.S.|'s debt and the 1990s|' end",
    "in the 1980's and the 50's|, but 2024|'s budget",
  ]);
  cuts('datelines', ['DAMASCUS|, May 27 (|Reuters|) - Syria|’s army', 'SÃO PAULO|, Oct. 3 (|AP|) — Brazil votes']);
  cuts('hyphens', [
    'Omar al|-|Masri|, a 42|-|year|-|old from al|-|Bab',
    'Kèrè|, bin Salman and O’Brien met Ban Ki|-|moon',
    'Jean|-|Luc and Anne|-|Marie met a well|-|known man',
    'anti-war and pro-government men|, a co-founder|, e-mails since mid-2019',
    'UN|-|backed talks|, ANTI-WAR marches|, over|-|the|-|counter pills',
    'a run of seats 12|-|14 in 2020|-|2021',
  ]);
  cuts('names', ["O'Hara and D’Souza met N'Golo Sissoko", "Shi'ite and Ba’ath leaders in Côte d'Ivoire with Zoë Nuñez"]);
  cuts('abbreviations', [
    'Gen. Okoye|, Lt. Col. Haas and Mrs. Ito spoke|.',
    'Sen. Ruiz of Ariz. and Rep. Cole met Dr.|Amin|.',
    'at 9 a.m. Monday|, 5:30|p.m. Friday and 11|am|.',
    'The U.S. Army|, the U.K. and U.N.|-|led talks',
    'No. 10|, Fig. 3 and Jan. 5|, but he said no|.',
    'J. K. Marlow|, George W. Pratt and W.H. Ode',
    'Brook Inc. fell|; it sells oil|, gas|, etc|.',
    'She flew to the U.S.',
    'It was plan B|. They left|.',
  ]);
  cuts('numbers', [
    '1,200 men|, 3.5 percent|, 12,00,000 rupees and 18|,|19 others',
    'on 5/27/2026 at 9:30|, 2/3 of them|, 2026-05-27',
    'call 555-0142 or 212-555-0142',
    '$|3.5|m|, US$ 20|, US$|4 bn|, €|5|, £|20|m|, Rs|500 and 20|%',
    'a 35|mm film|, 60|kg|, 20|°|C|, 5|km|²|, the 1990s and the 22nd',
    'ranked #|1 of 40',
  ]);
  cuts('quotation marks', [
    '“|Is it true|?|” she asked|.',
    '"|It is|,|" he said|. \'|Yes|.|\'',
    "‘|We lost|,|’ she said|; ''|why|?|''",
    '«|Oui|»',
  ]);
  cuts('stops and dashes', [
    'wait|... -- what|?! Well|… no|!!!',
    'The army|—|or what is left|—|fled – they say|.',
    'He said [...] that it was (|almost|) over|.',
    'and|/|or|, he|/|she',
  ]);
  cuts('addresses', [
    'See https://example.com/a-b?c=1|, www.example.org/x|. or example.com|.',
    'Mail jane.doe@example.com (|or @janedoe|)|, #talks_now',
  ]);
  cuts('typing errors', ['It ended|.|The men left|,|they said|.', 'about 60|people|, 5 men', 'Thanks :) see you <3']);

  it('keeps characters whole', () => {
    expect(wordsOf('naïve cafe\u0301 👩‍👩‍👧 🇩🇪🇫🇷 a\u00adb 👍🏽 1️⃣')).toEqual(['naïve', 'cafe\u0301', '👩‍👩‍👧', '🇩🇪', '🇫🇷', 'a\u00adb', '👍🏽', '1️⃣']);
  });
});
