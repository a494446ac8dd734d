import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { rules } from './rules/all.ts';
import { severities, type Finding, type Rule, type RuleId } from './rules/rule.ts';

/** "on" is a kind's own severity. */
const levels = [...severities, 'on', 'off'] as const;
type Level = (typeof levels)[number];

/** How loud a rule is, all of its kinds or each. */
type RuleSetting = Level | Readonly<Record<string, Level>>;

/** What an editor can set; the names are those of the settings `onrecord.*`. */
export interface Settings {
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  /** Globs of the drafts to review, and of those not to. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs of notes, where an unattributed claim is a hint at most. */
  readonly notes: readonly string[];
  /** Initials that sign a mark; empty for none. */
  readonly reviewer: string;
  /** Whether a claim without a source is an error where it is marked as disputed. */
  readonly disputedIsError: boolean;
  readonly annotations: {
    /** Where new marks are kept: in the draft, or in a file beside it. */
    readonly store: (typeof stores)[number];
  };
  /** Who publishes the drafts: signs a ClaimReview; empty where it is not known. */
  readonly publisher: string;
}

const stores = ['text', 'beside'] as const;

export const defaultSettings: Settings = {
  rules: {},
  include: ['**'],
  exclude: [
    ...['**/README*', '**/CHANGELOG*', '**/LICENSE*', '**/requirements*.txt', '**/CMakeLists.txt', '**/*.log', '**/*.log.txt'],
    // What we export: a report on a draft is no draft.
    ...['**/*.fact-check.*', '**/*.ledger.*'],
  ],
  notes: ['**/notes/**'],
  reviewer: '',
  disputedIsError: false,
  annotations: { store: 'text' },
  publisher: '',
};

const level = z.enum(levels);
const ruleIds = rules.map((rule) => rule.id);
const kindsOf = new Map(rules.map(({ id, kinds }) => [id, kinds]));
const ruleSchemas = Object.fromEntries(
  rules.map((rule) => {
    const kinds = z.strictObject(Object.fromEntries(Object.keys(rule.kinds).map((kind) => [kind, level.optional()])));
    return [rule.id, z.union([level, kinds]).optional()];
  }),
);
const globs = z.array(z.string().min(1)).readonly();
const schema = {
  include: globs,
  exclude: globs,
  notes: globs,
  reviewer: z.string().regex(/^(?:\p{L}[\p{L}\p{M}.'’-]{0,9})?$/u, 'must be initials such as "AB": letters, dots and hyphens, at most ten'),
  disputedIsError: z.boolean('must be true or false'),
  publisher: z
    .string('must be the name of your publication')
    .trim()
    .max(200, 'must be the name of your publication, not longer than 200 characters'),
};
const annotationsSchema = { store: z.enum(stores, `must be ${stores.map((store) => `"${store}"`).join(' or ')}`) };

/** Settings that could be used, and a message for each that could not, naming the setting and the remedy. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads the value of the setting `onrecord` as an editor or a file gives it. What is unknown or wrong is reported and left at its default;
 * the rest counts. Never throws.
 */
export function parseSettings(value: unknown): ParsedSettings {
  const problems: string[] = [];
  const given = record(value);
  if (!given) {
    if (value !== undefined && value !== null) problems.push('onrecord: must be an object of settings.');
    return { settings: defaultSettings, problems };
  }
  reportUnknown(given, '', ['rules', 'annotations', 'trace', ...Object.keys(schema)], problems);
  const take = <T>(name: keyof typeof schema, type: z.ZodType<T>, fallback: T): T => taken(given[name], name, type, fallback, problems);
  const settings: Settings = {
    rules: parseRules(given['rules'], problems),
    include: take('include', schema.include, defaultSettings.include),
    exclude: take('exclude', schema.exclude, defaultSettings.exclude),
    notes: take('notes', schema.notes, defaultSettings.notes),
    reviewer: take('reviewer', schema.reviewer, defaultSettings.reviewer),
    disputedIsError: take('disputedIsError', schema.disputedIsError, defaultSettings.disputedIsError),
    annotations: parseAnnotations(given['annotations'], problems),
    publisher: take('publisher', schema.publisher, defaultSettings.publisher),
  };
  return { settings, problems };
}

/** The value of a setting, or its default where it is not given or, as a problem then tells, wrong. */
function taken<T>(setting: unknown, name: string, type: z.ZodType<T>, fallback: T, problems: string[]): T {
  if (setting === undefined || setting === null) return fallback;
  const parsed = type.safeParse(setting);
  if (parsed.success) return parsed.data;
  problems.push(`onrecord.${name}: ${reason(parsed.error)} The default is used.`);
  return fallback;
}

function reportUnknown(given: Readonly<Record<string, unknown>>, group: string, known: readonly string[], problems: string[]): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) problems.push(`onrecord.${group}${name}: there is no such setting.${didYouMean(name, known)}`);
  }
}

function parseAnnotations(value: unknown, problems: string[]): Settings['annotations'] {
  if (value === undefined || value === null) return defaultSettings.annotations;
  const given = record(value);
  if (!given) {
    problems.push('onrecord.annotations: must be an object such as { "store": "beside" }. The defaults are used.');
    return defaultSettings.annotations;
  }
  reportUnknown(given, 'annotations.', Object.keys(annotationsSchema), problems);
  return { store: taken(given['store'], 'annotations.store', annotationsSchema.store, defaultSettings.annotations.store, problems) };
}

function parseRules(value: unknown, problems: string[]): Settings['rules'] {
  if (value === undefined || value === null) return {};
  const given = record(value);
  if (!given) {
    problems.push('onrecord.rules: must be an object such as { "unattributed-claim": "hint" }. The defaults are used.');
    return {};
  }
  const out: Partial<Record<RuleId, RuleSetting>> = {};
  for (const [name, setting] of Object.entries(given)) {
    const id = ruleIds.find((known) => known === name);
    if (!id) {
      problems.push(`onrecord.rules: there is no rule "${name}".${didYouMean(name, ruleIds)}`);
      continue;
    }
    const parsed = ruleSchemas[id]?.safeParse(setting);
    if (parsed?.success) {
      if (parsed.data !== undefined) out[id] = withoutUndefined(parsed.data);
    } else {
      const kinds = Object.keys(rules.find((rule) => rule.id === id)?.kinds ?? {});
      problems.push(
        `onrecord.rules."${id}": must be one of ${levels.join(', ')}, or an object that gives one of them to its kinds (${kinds.join(', ')}). The default is used.`,
      );
    }
  }
  return out;
}

function withoutUndefined(setting: Level | Record<string, Level | undefined>): RuleSetting {
  if (typeof setting === 'string') return setting;
  const out: Record<string, Level> = {};
  for (const [kind, given] of Object.entries(setting)) if (given) out[kind] = given;
  return out;
}

/** Whether any finding of a rule would be shown. */
export const speaks = (rule: Rule, settings: Settings): boolean =>
  Object.keys(rule.kinds).some((kind) => levelOf(rule.id, kind, settings) !== 'off');

/** The finding at the severity that the settings give it; null where they turn it off, or do not turn on what is silent otherwise. */
export function withSeverity(finding: Finding, settings: Settings): Finding | null {
  const given = levelOf(finding.rule, finding.kind, settings);
  if (given === 'off') return null;
  return given === 'on' ? finding : { ...finding, severity: given };
}

function levelOf(id: RuleId, kind: string, { rules: given }: Settings): Level {
  const setting = given[id];
  const own = kindsOf.get(id)?.[kind]?.off === true ? 'off' : 'on';
  return (typeof setting === 'object' ? setting[kind] : setting) ?? own;
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  return parsed.success ? parsed.data : null;
}

const reason = (error: z.ZodError): string => error.issues.map((issue) => issue.message.replace(/\.?$/, '.')).join(' ');

/** " Did you mean …?" with the nearest name, or nothing where none is near. */
function didYouMean(name: string, known: readonly string[]): string {
  const [nearest] = known.map((other) => ({ other, edits: distance(name, other) })).sort((a, b) => a.edits - b.edits);
  return nearest && nearest.edits <= Math.max(2, name.length / 3) ? ` Did you mean "${nearest.other}"?` : '';
}
