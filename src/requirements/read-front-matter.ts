import type { Root } from 'mdast';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problems } from './problems.ts';

const textList = z.union([
	z.array(z.string()),
	z.string().transform((text) =>
		text
			.split(';')
			.map((tag) => tag.trim())
			.filter((tag) => tag !== ''),
	),
]);

const frontMatterSchema = z.object({
	title: z.string().optional(),
	summary: z.string().optional(),
	/** A list, or one string parted by `;`. */
	tags: textList.optional(),
	updated: z.iso.date({ error: 'expected a date such as 2026-11-21' }).optional(),
	product: z.string().optional(),
	/** Known hosts under a wildcard. */
	samples: z.record(z.string(), z.array(z.string())).optional(),
});

/** The fields at the head of a page that mean something here; other fields are left alone. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Reads the YAML at the head of a page. What is no YAML, or has the wrong form, is reported where it stands. */
export function readFrontMatter(tree: Root, source: string, problems: Problems): FrontMatter {
	const node = tree.children[0];
	if (node?.type !== 'yaml') return {};
	const nodeStart = node.position?.start.offset ?? 0;
	const start = node.value === '' ? nodeStart : source.indexOf(node.value, nodeStart);
	const document = parseDocument(node.value, { prettyErrors: false });
	for (const error of document.errors) {
		const reason = error.message.split('\n')[0];
		problems.report('front-matter', `Unexpected text in the front matter, expected YAML: ${reason}`, {
			start: start + error.pos[0],
			end: start + error.pos[1],
		});
	}
	if (document.errors.length > 0) return {};
	const content: unknown = document.toJS() ?? {};
	const parsed = frontMatterSchema.safeParse(content);
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues) {
		const key = issue.path[0];
		const found = key === undefined ? undefined : document.get(key, true);
		const range =
			typeof found === 'object' && found !== null && 'range' in found && Array.isArray(found.range)
				? (found.range as number[])
				: [0, 0];
		problems.report(
			'front-matter',
			`Unexpected value of \`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`,
			{ start: start + (range[0] ?? 0), end: start + (range[1] ?? 0) },
		);
	}
	return {};
}
