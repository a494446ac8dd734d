/** Ids of the commands in the palette; package.json gives them their titles. */
export const commandIds = {
  markDisputed: 'onrecord.markDisputed',
  markVerified: 'onrecord.markVerified',
  markNeedsSource: 'onrecord.markNeedsSource',
  markOpinion: 'onrecord.markOpinion',
  clearMark: 'onrecord.clearMark',
  reviewDraft: 'onrecord.reviewDraft',
} as const;

/** A command for the server's actions, not for the palette: marks what its argument names, and asks for the reason. */
export const markWithReason = 'onrecord.markWithReason';

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
