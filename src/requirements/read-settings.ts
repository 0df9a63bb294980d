import { parseDocument } from 'yaml';
import { z } from 'zod';
import { colourContrast } from './colour-contrast.ts';
import { versionStatusSchema } from './dataset.ts';
import { Problems, type Problem } from './problems.ts';

const text = z.string().min(1);
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' });

/** The papers of src/styles/tokens.css on which an accent stands out least. */
export const papers = { light: '#f2eee2', dark: '#1c292f' } as const;

/** A colour that can be read on a paper: WCAG 2.2, 1.4.3. */
const accentOn = (paper: string) =>
	z
		.string()
		.regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#0c5468"' })
		.refine((colour) => !/^#[0-9a-f]{6}$/i.test(colour) || colourContrast(colour, paper) >= 4.5, {
			error: `expected a colour with a contrast of at least 4.5 to the paper, ${paper}; take a ${paper === papers.light ? 'darker' : 'lighter'} one`,
		});

/** content/versions.yaml: the versions of the product, in the order in which they are shown. */
export const versionsSchema = z
	.array(
		z.union(
			[
				z.strictObject({
					id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'expected lower case letters, digits, `.` and `-`' }),
					label: text,
					status: versionStatusSchema,
					/** Who needs this version, in one sentence. */
					for: text,
				}),
				z.strictObject({ id: text, label: text, elsewhere: webAddress }),
			],
			{ error: 'expected `id`, `label`, `status` and `for`; or `id`, `label` and `elsewhere`' },
		),
	)
	.min(1);
export type VersionSetting = z.infer<typeof versionsSchema>[number];

/** content/site.yaml: what the site is called and where its facts come from. */
export const siteSettingsSchema = z.strictObject({
	name: text,
	product: text,
	/** One sentence: what a reader finds here. */
	description: text,
	/** Where the facts come from, and whose project this is not. */
	notice: text,
	links: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
	/** The colour of links and buttons, on light and on dark paper. */
	accent: z.strictObject({ light: accentOn(papers.light), dark: accentOn(papers.dark) }).optional(),
	/** Where the content is kept, for "Edit this page". */
	repository: z
		.strictObject({
			url: webAddress,
			branch: text.default('main'),
			/** The content folder in the repository, where it is called otherwise or lies deeper than here. */
			folder: text.optional(),
		})
		.optional(),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** Reads a YAML file of settings against its schema; each fault is reported with its place. */
export function readSettings<T extends z.ZodType>(
	source: string,
	file: string,
	schema: T,
): { value?: z.infer<T>; problems: Problem[] } {
	const problems = new Problems(file, source);
	const document = parseDocument(source, { prettyErrors: false });
	for (const error of document.errors)
		problems.report('settings', `Unexpected text, expected YAML: ${error.message.split('\n')[0]}`, {
			start: error.pos[0],
			end: error.pos[1],
		});
	if (document.errors.length > 0) return { problems: problems.list() };
	const content: unknown = document.toJS();
	const parsed = schema.safeParse(content);
	if (parsed.success) return { value: parsed.data, problems: [] };
	for (const issue of parsed.error.issues) {
		const range = rangeOf(document, issue.path);
		problems.report('settings', `Unexpected value of \`${issue.path.join('.') || 'the file'}\`: ${issue.message}`, {
			start: range[0],
			end: range[1],
		});
	}
	return { problems: problems.list() };
}

/** Where the value of a path stands, or the nearest value around it. */
function rangeOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): [number, number] {
	for (let length = path.length; length >= 0; length -= 1) {
		const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
			return [Number(node.range[0]), Number(node.range[1])];
	}
	return [0, 0];
}
