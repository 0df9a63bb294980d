import { plainSentence } from '../../checklist/item/words-sentence.ts';
import { assemble } from '../../requirements/version/assemble.ts';
import { readPage } from '../../requirements/page/read-page.ts';

/** Reads the example of a guide like a page: returns the sentences of its checklist, and its problems. */
export function readExample(markdown: string): { sentences: string[]; problems: string[] } {
	const frontMatter = '---\nsummary: An example.\nupdated: 2026-11-21\n---\n\n# Example\n\n';
	const { drafts, problems } = readPage(frontMatter + markdown, 'example.md');
	const summary = { file: 'example.md', slug: 'example', title: '', summary: '', tags: [], updated: '2026-11-21' };
	const { dataset } = assemble({
		product: '',
		version: { id: 'example', label: '', status: 'current' },
		pages: [{ summary, drafts, samples: {} }],
		roles: [],
	});
	return {
		sentences: dataset.requirements.map((requirement) => plainSentence(requirement)),
		problems: problems.map(({ message }) => message),
	};
}
