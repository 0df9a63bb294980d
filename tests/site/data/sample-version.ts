import { assemble } from '../../../src/requirements/version/assemble.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import type { PublishedVersion } from '../../../src/site/site.ts';

/** A version of an invented product, made of Markdown pages by slug. */
export function sampleVersion(id: string, pages: Readonly<Record<string, string>>): PublishedVersion {
	const read = Object.entries(pages).map(([slug, markdown]) => ({ slug, ...readPage(markdown, `${slug}.md`) }));
	const summaryOf = ({ slug, title = slug, file }: (typeof read)[number]) => ({
		file,
		slug,
		title,
		summary: '',
		tags: [],
		updated: '2026-01-02',
	});
	const setting = { id, label: `Harbour ${id}`, status: 'current' as const, for: `For ${id}.` };
	const { dataset } = assemble({
		product: 'Harbour',
		version: setting,
		pages: read.map((page) => ({ summary: summaryOf(page), drafts: page.drafts, samples: {} })),
		roles: [],
	});
	return {
		...setting,
		dataset,
		snapshots: [],
		roleNames: [],
		pages: read.map((page) => ({
			...summaryOf(page),
			headings: page.headings,
			html: '',
			passages: [],
			problems: [],
			account: [],
		})),
	};
}

/** A table of requirements under a heading; each row is `source | destination | port`. */
export function sampleTable(heading: string, ...rows: readonly string[]): string {
	return `${heading}\n\n| From | To | Port |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
}
