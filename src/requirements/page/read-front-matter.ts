import type { Root } from 'mdast';
import { z } from 'zod';
import { classifyEnd, isHostName } from '../model/classify-end.ts';
import { statedSourceSchema } from '../model/page-source.ts';
import { parseYaml } from '../text/parse-yaml.ts';
import type { Problems } from '../problems/problems.ts';
import { yamlRange } from '../text/span.ts';

const textList = z.union(
	[
		z.array(z.string()),
		z.string().transform((text) =>
			text
				.split(';')
				.map((tag) => tag.trim())
				.filter((tag) => tag !== ''),
		),
	],
	{ error: 'expected a list, or one text separated by `;`' },
);

/** Checks samples: each is probed as `https://<sample>/`, and its answer counts for its wildcard. */
function checkSamples(samples: Readonly<Record<string, readonly string[]>>, context: z.RefinementCtx): void {
	for (const [name, hosts] of Object.entries(samples)) {
		const { endpoint } = classifyEnd(name);
		if (endpoint.kind !== 'wildcard') {
			context.addIssue({ code: 'custom', path: [name], message: "expected a wildcard such as '*.example.com'" });
			continue;
		}
		for (const [index, host] of hosts.entries()) {
			if (isHostName(host) && host.toLowerCase().endsWith(`.${endpoint.host}`)) continue;
			const message = `expected a host under \`${name}\`, such as www.${endpoint.host}`;
			context.addIssue({ code: 'custom', path: [name, index], message });
		}
	}
}

const frontMatterSchema = z.object({
	title: z.string().optional(),
	summary: z.string().optional(),
	/** A list, or one string separated by `;`. */
	tags: textList.optional(),
	updated: z.iso.date({ error: 'expected a date such as 2026-11-21' }).optional(),
	product: z.string().optional(),
	/** Where the facts come from: one source or a list. */
	source: statedSourceSchema.optional(),
	/** Known hosts under a wildcard. */
	samples: z.record(z.string(), z.array(z.string())).superRefine(checkSamples).optional(),
});

/** The fields of front matter that have a meaning here; other fields are ignored. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Where the front matter of a page ends, whether YAML or TOML; 0 where there is none. */
export function frontMatterEnd(tree: Root): number {
	const [first] = tree.children;
	return first && ['yaml', 'toml'].includes(first.type) ? (first.position?.end.offset ?? 0) : 0;
}

/**
 * Reads the YAML front matter of a page. Invalid YAML and fields of the wrong form are reported with their place; the
 * other fields are kept.
 */
export function readFrontMatter(tree: Root, source: string, problems: Problems): FrontMatter {
	const node = tree.children[0];
	if (node?.type !== 'yaml') {
		// TOML between `+++` belongs to other generators. Only its title is read, since it says what the page is about.
		const toml = source.slice(0, frontMatterEnd(tree));
		const title = /^title\s*=\s*["'](.+?)["']\s*$/m.exec(toml)?.[1];
		return title === undefined ? {} : { title };
	}
	const nodeStart = node.position?.start.offset ?? 0;
	const start = node.value === '' ? nodeStart : source.indexOf(node.value, nodeStart);
	const { document, content: written, faults } = parseYaml(node.value);
	for (const { reason, at } of faults) {
		problems.report('front-matter', `Unexpected text in the front matter, expected YAML: ${reason}`, {
			start: start + at.start,
			end: start + at.end,
		});
	}
	if (faults.length > 0) return {};
	const content = written ?? {};
	const parsed = frontMatterSchema.safeParse(content);
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues) {
		const { start: from, end: to } = yamlRange(document, issue.path);
		problems.report(
			'front-matter',
			`Unexpected value of \`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`,
			{ start: start + from, end: start + to },
		);
	}
	const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
	if (typeof content !== 'object' || content === null) return {};
	const right = Object.entries(content).filter(([field]) => !wrong.has(field));
	return frontMatterSchema.safeParse(Object.fromEntries(right)).data ?? {};
}
