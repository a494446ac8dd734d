import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentenceSplitter } from '../../../server/language/sentences.ts';
import { tokenize } from '../../../server/language/words.ts';

const split = sentenceSplitter(readFileSync(new URL('../../../server/models/splitter.bin', import.meta.url)));

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text);
  let from = 0;
  return split(text, tokens).map((to) => {
    const sentence = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    from = to;
    return sentence;
  });
}

/** Each line is a text with ` | ` where a sentence ends, `||` where no blank stands there. */
function cuts(name: string, lines: readonly string[]): void {
  it.each(lines)(`${name}: %s`, (line) => {
    const text = line.replaceAll('||', '').replaceAll(' | ', ' ');
    expect(sentencesOf(text)).toEqual(line.split(/ \| |\|\|/));
  });
}

describe('sentences', () => {
  cuts('stops', [
    'Rain fell on the coast. | Roads were closed.',
    'Is it over? | Nobody knows! | The talks go on.',
    'Prices rose 3.5 percent to $1.20. | Wages fell.',
    'The vote was 5-4. | It was held on 3 June 2024. | A second one follows.',
  ]);
  cuts('titles', [
    'Gen. Ahmed Khalil met Sen. Ruiz and Mr. Smith. | They talked.',
    'The envoy saw Lt. Col. Haas, Mrs. Ito and the Rev. Paul Obi. | Dr. Amin was away.',
    'Dr. Lee and Prof. Roy of St. Mary’s agreed. | Rep. Cole did not.',
  ]);
  cuts('acronyms', [
    'The U.S. Senate sat late. | The U.K. Parliament did not.',
    'He left the U.S. | The army stayed.',
    'U.N. Secretary-General Ana Silva flew to Washington, D.C. | She spoke there.',
    'The D.C. Council and the U.S. Army are at odds.',
  ]);
  cuts('times', [
    'It opened at 9 a.m. Monday and closed at 5 p.m. Friday.',
    'Polls closed at 8 p.m. | The count began at once.',
    'Police came at 11:30 a.m. EST, and left by 2 p.m. local time.',
  ]);
  cuts('numbers', [
    'No. 10 was silent. | He said no. | No one left.',
    'It opened on Jan. 5, and again on Sept. 12 of that year. | Nobody came.',
    'The paper, Vol. 3, No. 7, cost $4. | See Fig. 2 on p. 12.',
  ]);
  cuts('initials', [
    'J. K. Marlow and George W. Pratt spoke. | They left.',
    'It was signed by A. B. Osei and M. Diallo. | Neither was paid.',
    'They chose plan B. | The rest is known.',
  ]);
  cuts('firms', [
    'She works for Brook Ltd. in Leeds. | He works for Ode Inc. | They met at Kane & Co. in May.',
    'Martin Luther Cole Jr. spoke first.',
  ]);
  cuts('speech tags', [
    '“Is it true?” she asked.',
    '"Will they come?" asked the minister. | Nobody answered.',
    '“Is it true?” Ana Lopez asked the minister.',
    '"Stop the train!" Omar al-Masri shouted, and ran.',
    '‘Who paid for it?’ he wrote.',
    '"It is over," he said. | "We lost."',
    '“It is over.” Lopez said.',
    '“Is it true?” | She answered, “It is not.”',
  ]);
  cuts('quotations', [
    '“It is over. | We lost,” he said.',
    '“Nobody came to us. | Nobody asked,” said Obi. | “We were alone.”',
    'He called it “a disgrace.” | The minister did not reply.',
    'They praised the "adamant" Khan and his \'peace plan\' Monday.',
    '"The road is long. | We walk on.',
    "''We lost,'' he said. | ''It is over.''",
  ]);
  cuts('ellipses', [
    'He waited... and then he left.',
    'We tried … but nobody came.',
    'It was over … | The crowd went home.',
    'Nothing moved... | The army had gone.',
  ]);
  cuts('dashes and colons', [
    'One thing is clear: The talks have failed.',
    'The mayor said: “We will pay.”',
    'The army — or what is left — fled.',
    'They want three things – peace, bread, land; nobody else does.',
  ]);
  cuts('brackets', [
    '(He was ill.) | She was not.',
    'The fund (it was founded in 1998) paid for it. | So did the bank.',
    'The Prime Minister (retd) Ali Khan met the Democratic Party (DP) Chairman Obi.',
    'They left. | (Nobody stopped them.) | The house burned down.',
  ]);
  cuts('headlines', [
    'TALKS FAIL AS ARMY MOVES ON CAPITAL',
    'POLICE HOLD 20 AFTER MARCH IN PARIS',
    'Minister Denies Knowing of U.S. Loans to Kane Brothers',
  ]);
  cuts('datelines', [
    'DAMASCUS, May 27 (Reuters) - The army left the town.',
    'NAIROBI, Kenya (AP) — Votes are being counted. | Turnout was low.',
  ]);
  cuts('hard-wrapped lines', [
    'The old bank\nfailed in May. | The\nnew one did not.',
    'Officials in the\nU.S.\nSenate and Gen.\nKhalil were there.',
  ]);
  cuts('typing errors', [
    'The talks ended.||The men left.',
    'Nobody came.||They had been told.',
    'The army has gone . | Nobody knows where .',
  ]);
  cuts('names that begin small', ['The old bank failed. | al-Masri denied it.', 'The vote was lost. | d’Estaing resigned.']);
  cuts('lists', ['1. The first point. | 2. The second.', 'A. The bank paid. | B. The state did.']);
  cuts('marks', ['Really?! | Yes.', 'Thanks :) | See you tomorrow', 'See example.com for more. | It is free.']);
});

describe('the splitter', () => {
  it('cuts a sentence that does not end', () => {
    const tokens = tokenize('word '.repeat(1200));
    expect(split('word '.repeat(1200), tokens)).toEqual([500, 1000, 1200]);
  });

  it('has nothing to say of nothing', () => {
    expect(split(' ', [])).toEqual([]);
  });

  it('does not take another model', () => {
    expect(() => sentenceSplitter(new Uint8Array(5))).toThrow(RangeError);
  });
});
