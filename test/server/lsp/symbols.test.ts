import { expect, it } from 'vitest';
import { symbolsOf } from '../../../server/lsp/symbols.ts';
import { attribution, openDraft, source, span } from './handmade.ts';

const text = 'The ferry sank, Voss said. “It was old,” a source told us, “and slow.” Voss said more.\n';

it('lists the sources as they are brought in, each with what it says', () => {
  const draft = openDraft(text, {
    sources: [
      source({ id: 1, name: '', kind: 'anonymous', level: 0, mentions: [span(text, 'a source')] }),
      source({ id: 0, mentions: [span(text, 'Voss')] }),
      source({ id: 2, name: 'nobody' }),
    ],
    attributions: [
      attribution({ sourceId: 0, cue: span(text, 'said'), content: [span(text, 'The ferry sank')] }),
      attribution({ sourceId: 1, content: [span(text, '“It was old,”'), span(text, '“and slow.”')] }),
      attribution({ sourceId: null, content: [span(text, 'more')] }),
      attribution({ sourceId: 0, content: [span(text, 'more')] }),
      attribution({ sourceId: 0 }),
    ],
  });
  const tree = symbolsOf(draft).map(({ name, selectionRange, range, children = [] }) => [
    name,
    draft.document.getText(range),
    draft.document.getText(selectionRange),
    children.map((child) => [child.name, child.detail, draft.document.getText(child.range), draft.document.getText(child.selectionRange)]),
  ]);
  expect(tree).toEqual([
    [
      'Ines Voss',
      'Voss',
      'Voss',
      [
        ['The ferry sank', 'said', 'The ferry sank', 'The ferry sank'],
        ['more', undefined, 'more', 'more'],
      ],
    ],
    ['(no name)', 'a source', 'a source', [['“It was old,”', undefined, '“It was old,” a source told us, “and slow.”', '“It was old,”']]],
  ]);
});
