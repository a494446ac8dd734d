import fc from 'fast-check';
import type { Draft } from '../../../server/text/draft.ts';

const words = ['one ', 'two three ', 'said so. ', '“so” ', 'café', 'cafe\u0301 ', '🙂', '👩\u200d👧', '\u00a0', '\u200b', '\ud83d', ' '];
const structure = [
  ...['\n', '\r\n', '\n\n', '\r\n\r\n', '\n- ', '\n> ', '\n# ', '\n1. ', '  \n', '\n\nBy Jane Doe\n\n', '\nPARIS — '],
  ...[
    '\n\n| a | b |\n|---|---|\n| one | two |\n',
    '\n\n[one]: http://a.example\n\n',
    '\n\n<!-- onrecord-ignore-next-line denial-pair -->\n\n',
  ],
];
const whole = [
  ...[
    '**two three**',
    '*one*',
    '[one](http://a.example "t")',
    '[one]',
    '`code`',
    '![a](b.png)',
    '<i>',
    'http://a.example',
    '~~gone~~',
    '&amp;',
    '\\|',
  ],
  ...[
    '{==two==}',
    '{==two==}{>>why?<<}',
    '{>>why?<<}',
    '{++one two++}',
    '{--one--}',
    '{~~one~>two~~}',
    '{++one {==two==}++}',
    '<!-- a -->',
  ],
  ...[
    '{==one==}{>>disputed<<}',
    '{==two three==}{>>verified: so (AB, 2026-11-22 #0000)<<}',
    '{==*one*\ntwo==}{>>opinion<<}',
    '{>>disputed<<}',
  ],
];
/** What may be half of something, or mean something else where it stands. */
const half = [
  ...['*', '**', '_', '`', '``', '~~', '[', ']', '(', ')', '](http://a.example)', '![', '<', '>', '\\', '&', '[^1]', '|', '\t', '\n\n    '],
  ...['\n---\n', '\n===\n', '\n```\n', '{', '}', '=', '{==', '==}', '{>>', '<<}', '{++', '++}', '{--', '--}', '{~~', '~>', '~~}'],
];
/** A piece of a draft, or something that has gone wrong in one. */
export const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...structure) },
  { weight: 3, arbitrary: fc.constantFrom(...whole) },
  { weight: 2, arbitrary: fc.constantFrom(...half) },
);

/** A draft of such pieces, marks of ours and of others among them. */
export const draft: fc.Arbitrary<Draft> = fc.record({
  text: fc.array(fragment, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
  language: fc.constantFrom('markdown', 'plaintext'),
});
