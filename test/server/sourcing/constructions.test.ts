import { describe, expect, it } from 'vitest';
import { constructionsOf } from '../../../server/sourcing/constructions.ts';
import { passageOf } from '../../../server/sourcing/passage.ts';
import { spanOf, type WordRange } from '../../../server/sourcing/words.ts';
import { wordsIn } from './read.ts';

/** Each construction as "rule: source | cue | content | via". */
function found(text: string): string[] {
  const sentences = wordsIn(text);
  const passage = passageOf(sentences, 0);
  const shown = (range: WordRange | null): string => {
    if (!range) return '-';
    const { start, end } = spanOf(passage.words, range);
    return text.slice(start, end);
  };
  return constructionsOf(sentences, passage).map(
    ({ rule, source, cue, content, via }) =>
      `${rule}: ${shown(source)} | ${shown(cue)} | ${content?.map(shown).join(' … ') ?? 'as told'} | ${via === null ? '-' : (passage.words[via]?.shown ?? '')}`,
  );
}

describe('turns of phrase that tell of a source', () => {
  it.each([
    ['The mayor is believed to have fled.', 'agentless: - | is believed to | The mayor … to have fled. | -'],
    ['It was reported that the mayor had fled.', 'agentless: - | It was reported | that the mayor had fled. | -'],
    ['The mayor was accused of theft.', 'agentless: - | was accused of | The mayor … of theft. | -'],
    ['The plan is widely seen as a failure.', 'agentless: - | is widely seen as | The plan … as a failure. | -'],
    ['No injuries were reported.', 'agentless: - | were reported | No injuries … . | -'],
    ['It is learnt that the council wants a bridge.', 'agentless: - | It is learnt | that the council wants a bridge. | -'],
    ['The fund was closed in May, it was stated.', 'agentless: - | it was stated | The fund was closed in May | -'],
    ['There are fears that the dam will break.', 'rumour: - | There are fears | that the dam will break | -'],
    ['There have been concerns over the pumps.', 'rumour: - | There have been concerns | over the pumps | -'],
    ['The mayor has come under fire for it.', 'rumour: - | come under fire | for it. | -'],
    ['“It was fair,” the clerk said.', 'tag: the clerk | said | “It was fair,” | -'],
    [
      '“It was fair,” the clerk who wished to remain nameless told the Post.',
      'anonymity: the clerk | wished to remain nameless |  | -',
      'tag: the clerk who wished to remain nameless | told | “It was fair,” | -',
    ],
    ['Reuters reported the sale on Monday, citing five people.', 'relay: five people | citing | as told | reported'],
    ['The paper said on Monday, quoting a police report, that he had fled.', 'relay: a police report | quoting | as told | said'],
    [
      'The minister was quoted by Xinhua as saying that the road was closed.',
      'quoted-as: Xinhua | quoted | that the road was closed. | -',
      'quoted-as: The minister | saying | that the road was closed. | quoted',
    ],
    ['The agency quoted the minister as saying the road was closed.', 'quoted-as: the minister | saying | the road was closed. | quoted'],
    ['Maria Lopez: “The road is closed.”', 'name-colon: Maria Lopez | : | “The road is closed.” | -'],
    [
      '“The road is closed and will stay closed.” — Maria Lopez',
      'signature: Maria Lopez | — | “The road is closed and will stay closed.” | -',
    ],
    ['The aide spoke on condition of anonymity.', 'anonymity: The aide | spoke on condition of anonymity |  | -'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'The mayor was believed by nobody.',
    'The mayor was accused by prosecutors of theft.',
    'The mayor is not believed to have fled.',
    'The mayor was seen in the market.',
    'The firm raised its prices, citing high costs.',
    'The minister was quoted in the paper.',
    '“It is believed that he fled.” Lopez left.',
    'The song “The Long Road,” a ballad, was sung in Brook.',
    'No report was made.',
    'The mayor came under fire from Ana Lopez.',
    'The house came under the hill.',
    'Fears among residents grew.',
    'There are fears among residents that it will fall.',
    'There is no speculation about it.',
    'The incident was reported to the council.',
    'The reasons were these: “old” pipes and rust.',
    'He had one wish: “freedom” and rest.',
    'They sang “The Road Is Long” — a ballad about a miner.',
    'The ship carried 40 people.',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
