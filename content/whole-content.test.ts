import { expect, test } from 'vitest';
import { content } from './read-content.ts';

test('no page and no settings of the content have a problem', () => {
	expect(content.problems).toEqual([]);
});

test('six versions have pages and three are documented elsewhere; those that follow an early revision say what follows them', () => {
	expect(
		content.listed.map((version) =>
			'status' in version ? [version.id, version.line, version.status, version.followedBy] : version.id,
		),
	).toEqual([
		['11-self-managed', 'OutSystems 11', 'current', undefined],
		['11-cloud', 'OutSystems 11', 'current', undefined],
		['odc', 'OutSystems Developer Cloud (ODC)', 'current', undefined],
		['odc-self-hosted', 'OutSystems Developer Cloud (ODC)', 'current', undefined],
		['11', 'OutSystems 11', 'supported', '11-self-managed'],
		['11-cross-platform', 'OutSystems 11', 'supported', '11-self-managed'],
		'10',
		'9.1',
		'9.0',
	]);
});

test('each page says where its facts come from; those of the early revisions alone were not compared since', () => {
	const unread = content.versions.flatMap(({ setting, dataset }) =>
		dataset.pages
			.filter(({ source = [] }) => source.length === 0 || source.some(({ read }) => read === undefined))
			.map(() => setting.id),
	);
	expect(unread).toEqual(['11', '11-cross-platform']);
});
