import type { Rule } from './rule.ts';

export const hedgedSourcing: Rule = {
  id: 'hedged-sourcing',
  summary: 'Nobody answers for this by name: an anonymous or vague source, or the paper’s own hedge.',
  kinds: {
    anonymous: { severity: 'warning', meaning: 'People who are described but not named.' },
    vague: { severity: 'warning', meaning: 'A group or a rumour that nobody could ask: “critics”, “reports”, “is believed to”.' },
    hedge: { severity: 'information', meaning: 'The paper itself hedges (“appears to”, “may”, “reportedly”) with no source behind it.' },
  },
  why: 'The AP Stylebook allows anonymous sources only for information, not opinion, where it can be had in no other way, and asks to tell readers how the source knows and why it cannot be named. The Reuters Handbook asks to describe unnamed sources as closely as possible.',
  remedy: 'Name the source, say how many there are, how they know and why they cannot be named, or drop the hedge by saying who is unsure.',
  invalid: [],
  valid: [],
  check: () => [],
};
