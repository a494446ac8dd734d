/** Ids of the commands in the palette; package.json gives them their titles. */
export const commandIds = {
  markDisputed: 'onrecord.markDisputed',
  markVerified: 'onrecord.markVerified',
  markNeedsSource: 'onrecord.markNeedsSource',
  markOpinion: 'onrecord.markOpinion',
  clearMark: 'onrecord.clearMark',
  reviewDraft: 'onrecord.reviewDraft',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
