import type { FindEntry } from '../../checklist/page/find-entry.ts';
import type { Party, Requirement } from '../../requirements/model/requirement.ts';
import { pageUrl } from '../links/url.ts';
import { requirementSentence } from './page-item.ts';
import type { PublishedVersion } from '../site.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

type Findable = Pick<PublishedVersion, 'id' | 'label'> & {
	dataset: Pick<PublishedVersion['dataset'], 'requirements'>;
	pages: readonly Pick<PublishedVersion['pages'][number], 'slug' | 'passages'>[];
};

/** All entries of the search, version by version in page order: requirements first, then the text of the pages. */
export function findEntries(versions: readonly Findable[]): FindEntry[] {
	return versions.flatMap(({ id, label, dataset, pages }) => [
		...dataset.requirements.map((requirement) => requirementEntry(requirement, id, label)),
		...pages.flatMap(({ slug, passages }) =>
			passages.map(({ anchor, heading, text }): FindEntry => ({
				version: label,
				address: anchor === '' ? pageUrl(id, slug) : `${pageUrl(id, slug)}#${anchor}`,
				ref: '',
				title: heading,
				names: '',
				ports: '',
				place: '',
				text,
			})),
		),
	]);
}

function requirementEntry(requirement: Requirement, version: string, label: string): FindEntry {
	const { id, ref, page, source, destination, ports, portText, service, notes, condition, section } = requirement;
	const stated = condition !== undefined && notes.text.includes(condition) ? undefined : condition;
	return {
		version: label,
		address: `${pageUrl(version, page)}#${id}`,
		ref,
		title: requirementSentence(requirement),
		names: [...namesOf(source), ...namesOf(destination)].join(' '),
		ports: ports.map(portNumbers).join(' '),
		place: section.path.at(-1) ?? '',
		text: [notes.text, stated, service, portText].filter(Boolean).join(' ').replaceAll('\n', ' '),
	};
}

function namesOf({ text, endpoints, addresses = [] }: Party): string[] {
	const all = [...endpoints, ...addresses];
	if (all.length === 0) return text === '' ? [] : [text];
	return all.map((end) => [end.text, end.qualifier ?? ''].join(' ').trim());
}
