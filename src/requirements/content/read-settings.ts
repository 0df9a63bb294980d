import { z } from 'zod';
import { colourContrast } from './colour-contrast.ts';
import { versionStatusSchema } from '../model/dataset.ts';
import { parseYaml } from '../text/parse-yaml.ts';
import { Problems, type Problem } from '../problems/problems.ts';
import { whyNoVersionId } from '../model/taken-names.ts';
import { yamlRange } from '../text/span.ts';
import { withoutByteOrderMark } from '../text/content-file.ts';

const text = z.string({ error: 'expected a text; write a number in quotes' }).min(1);
/** A text that is shown, and given to scripts, as one line. */
const line = text.transform((written) => written.replace(/\s+/g, ' ').trim()).pipe(text);
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' });

/** The page backgrounds of src/styles/tokens.css that contrast least with an accent colour. */
export const papers = { light: '#f2eee2', dark: '#1c292f' } as const;

/** A colour with enough contrast on a background: WCAG 2.2, 1.4.3. */
const accentOn = (paper: string) =>
	z
		.string()
		.regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#0c5468"' })
		.refine((colour) => !/^#[0-9a-f]{6}$/i.test(colour) || colourContrast(colour, paper) >= 4.5, {
			error: `expected a colour with a contrast of at least 4.5 to the paper, ${paper}; take a ${paper === papers.light ? 'darker' : 'lighter'} one`,
		});

const versionId = text
	.regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'expected lower case letters, digits, `.` and `-`' })
	.superRefine((id, context) => {
		const expected = whyNoVersionId(id);
		if (expected !== undefined) context.addIssue({ code: 'custom', message: `expected ${expected}` });
	});

const heldVersionSchema = z.strictObject({
	id: versionId,
	label: line,
	status: versionStatusSchema,
	/** Who needs this version, in one sentence. */
	for: text,
	/** The product line that it belongs to: versions of one line are shown together. */
	line: text.optional(),
	/** Id of the later version that follows it. */
	followedBy: text.optional(),
	/** Names of its pages in the order in which they are shown. Other pages come after them. */
	pages: z.array(text).optional(),
});
const versionElsewhereSchema = z.strictObject({ id: line, label: line, elsewhere: webAddress });

/**
 * A version either has pages here or is documented elsewhere, at the address under `elsewhere`. Problems are reported
 * for the form that the entry uses.
 */
const versionSchema = z.unknown().transform((value, context): HeldVersion | z.infer<typeof versionElsewhereSchema> => {
	const isElsewhere = typeof value === 'object' && value !== null && 'elsewhere' in value;
	const parsed = (isElsewhere ? versionElsewhereSchema : heldVersionSchema).safeParse(value);
	if (parsed.success) return parsed.data;
	for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
	return z.NEVER;
});

/** Whether following `followedBy` from a version leads back to it. */
function comesRound(id: string, followers: ReadonlyMap<string, string | undefined>): boolean {
	const seen = new Set<string>();
	for (let next = followers.get(id); next !== undefined && !seen.has(next); next = followers.get(next)) {
		if (next === id) return true;
		seen.add(next);
	}
	return false;
}

/** content/versions.yaml: the versions of the product, in the order in which they are shown. */
export const versionsSchema = z
	.array(versionSchema, { error: 'expected a list of versions' })
	.min(1)
	.superRefine((versions, context) => {
		for (const [index, { id }] of versions.entries()) {
			const first = versions.findIndex((version) => version.id === id);
			if (first === index) continue;
			const message = `expected an id of its own; \`${id}\` is that of \`${versions[first]?.label}\` too`;
			context.addIssue({ code: 'custom', path: [index, 'id'], message });
		}
		const followers = new Map(
			versions.flatMap((version) => ('status' in version ? [[version.id, version.followedBy]] : [])),
		);
		for (const [index, version] of versions.entries()) {
			if (!('status' in version) || version.followedBy === undefined) continue;
			const path = [index, 'followedBy'];
			if (!followers.has(version.followedBy)) {
				const message = 'expected the id of a version that has pages here';
				context.addIssue({ code: 'custom', path, message });
			} else if (comesRound(version.id, followers)) {
				context.addIssue({ code: 'custom', path, message: 'expected a version that this one does not follow itself' });
			}
		}
	});
/** A version that has pages here. */
export type HeldVersion = z.infer<typeof heldVersionSchema>;
export type VersionSetting = z.infer<typeof versionsSchema>[number];

const answerWithVersion = z.strictObject({
	answer: text,
	/** Id of the version for a reader who gives this answer. */
	version: text,
});
/**
 * A question for readers who do not know which version they need. An answer leads to a version, or to one further
 * question.
 */
const whichVersionSchema = z.strictObject({
	question: text,
	answers: z
		.array(
			z.union([
				answerWithVersion,
				z.strictObject({ answer: text, question: text, answers: z.array(answerWithVersion).min(2) }),
			]),
		)
		.min(2),
});

/** content/site.yaml: what the site is called and where its facts come from. */
export const siteSettingsSchema = z.strictObject({
	name: line,
	product: line,
	/** One sentence: what a reader finds here. */
	description: text,
	/** Where the facts come from, and that the project is not the vendor's. */
	notice: text,
	links: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
	/** The colour of links and buttons on the light and the dark background. */
	accent: z.strictObject({ light: accentOn(papers.light), dark: accentOn(papers.dark) }).optional(),
	/** Questions that lead a reader to a version. */
	which: whichVersionSchema.optional(),
	/** Where the content is kept, for "Edit this page". */
	repository: z
		.strictObject({
			url: webAddress,
			branch: text.default('main'),
			/** Path of the content folder in the repository, where it differs from the local one. */
			folder: text.optional(),
		})
		.optional(),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** Reads a YAML file of settings against its schema, and reports each fault with its place. */
export function readSettings<T extends z.ZodType>(
	written: string,
	file: string,
	schema: T,
): { value?: z.infer<T>; problems: Problem[] } {
	const source = withoutByteOrderMark(written);
	const problems = new Problems(file, source);
	const { document, content, faults } = parseYaml(source);
	for (const { reason, at } of faults) problems.report('settings', `Unexpected text, expected YAML: ${reason}`, at);
	if (faults.length > 0) return { problems: problems.list() };
	const parsed = schema.safeParse(content);
	if (parsed.success) return { value: parsed.data, problems: [] };
	for (const issue of parsed.error.issues) {
		const [around, name] = [issue.path.slice(0, -1).join('.'), issue.path.at(-1)];
		const message = document.hasIn(issue.path)
			? `Unexpected value of \`${issue.path.join('.') || 'the file'}\`: ${issue.message}`
			: `Unexpected ${around === '' ? 'file' : `\`${around}\``} without \`${String(name)}\`, expected one`;
		problems.report('settings', message, yamlRange(document, issue.path));
	}
	return { problems: problems.list() };
}
