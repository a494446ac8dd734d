/**
 * How lines begin that a newspaper prints around an article and that claim nothing. Lower case; a line counts if it begins with one of
 * these as whole words. Source: own, seen on news sites and in the Stanford worldwide newswire; 'reporting by', 'editing by', 'writing by'
 * are Reuters' sign-offs (Reuters Handbook of Journalism, "Signing off").
 */
export const boilerplateStarts: readonly string[] = [
  ...[
    'read more',
    'read also',
    'also read',
    'read next',
    'see also',
    'more on this',
    'related:',
    'related stories',
    'related articles',
    'recommended:',
  ],
  ...['subscribe', 'sign up', 'follow us', 'join us on', 'click here', 'share this', 'download our', 'support our', 'donate'],
  ...['copyright', '©', '(c) ', 'all rights reserved', 'advertisement', 'advertising', 'sponsored', 'terms of use', 'privacy policy'],
  ...[
    'reporting by',
    'additional reporting',
    'editing by',
    'writing by',
    'compiled by',
    '(reporting by',
    '(additional reporting',
    '(editing by',
    '(writing by',
  ],
  ...['published:', 'updated:', 'last updated', 'posted on', 'source:', 'sources:', 'via:', 'tags:', 'filed under', 'edited by'],
  // What an article says of itself.
  ...['article', 'story', 'piece', 'post'].flatMap((itself) => [
    ...['was', 'has been', 'is being', 'will be'].flatMap((be) => [`this ${itself} ${be} updated`, `this ${itself} ${be} corrected`]),
    ...['was originally', 'was first published', 'first appeared', 'was amended', 'has been amended', 'is part of a series'].map(
      (words) => `this ${itself} ${words}`,
    ),
  ]),
];

/** How a caption or a picture credit begins. Source: AP Stylebook, "captions"; own, from news sites. */
export const captionStarts: readonly string[] = [
  ...[
    'photo:',
    'photo by',
    'photos:',
    'photograph:',
    'photo credit',
    'picture:',
    'image:',
    'image credit',
    'caption:',
    'file photo',
    'file picture',
  ],
  ...['(photo', '[photo', '(image', '[image', 'video:', 'watch:', 'graphic:', 'illustration:', 'getty images', 'screenshot:'],
];
