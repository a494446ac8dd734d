/** Ids of the commands in the palette; package.json gives them their titles. */
export const commandIds = {
  markDisputed: 'onrecord.markDisputed',
  markVerified: 'onrecord.markVerified',
  markNeedsSource: 'onrecord.markNeedsSource',
  markOpinion: 'onrecord.markOpinion',
  addNote: 'onrecord.addNote',
  attachEvidence: 'onrecord.attachEvidence',
  clearMark: 'onrecord.clearMark',
  clearAllMarks: 'onrecord.clearAllMarks',
  undoLastMark: 'onrecord.undoLastMark',
  nextUnchecked: 'onrecord.nextUnchecked',
  previousUnchecked: 'onrecord.previousUnchecked',
  nextDisputed: 'onrecord.nextDisputed',
  ignoreRuleHere: 'onrecord.ignoreRuleHere',
  ignoreRuleInFile: 'onrecord.ignoreRuleInFile',
  moveMarks: 'onrecord.moveMarks',
  reattachMark: 'onrecord.reattachMark',
  reviewDraft: 'onrecord.reviewDraft',
  copyCleanText: 'onrecord.copyCleanText',
  saveCleanCopy: 'onrecord.saveCleanCopy',
  export: 'onrecord.export',
} as const;

/** A command for the server's actions, not for the palette: marks what its argument names, and asks for the reason. */
export const markWithReason = 'onrecord.markWithReason';

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
