import { expect, test } from 'vitest';
import { checklistParts } from '../../../src/site/data/list-sections.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const { dataset } = sampleVersion('1', {
	ports: sampleTable('# Ports\n\n## One', 'Client | Server | 443') + sampleTable('## Two', 'Client | Server | 80'),
	words: '# Words\n',
	more: sampleTable('# More\n\n## Three', 'Client | Server | 22'),
});
const section = (anchor: string) => ({ anchor, path: [anchor] });

test('the pages that ask for something are parts; what is forbidden stands in its section or in the first', () => {
	const prohibitions = [
		{ page: 'ports', section: section('two'), text: 'A' },
		{ page: 'ports', section: section(''), text: 'B' },
		{ page: 'words', section: section(''), text: 'C' },
	];
	const parts = checklistParts({ ...dataset, prohibitions });
	expect(
		parts.map(({ page, title, sections }) => [
			page,
			title,
			sections.map(({ requirements, prohibitions: own }) => [requirements.map(({ ref }) => ref).join(), own.join()]),
		]),
	).toEqual([
		[
			'ports',
			'Ports',
			[
				['R01', 'B'],
				['R02', 'A'],
			],
		],
		['more', 'More', [['R03', '']]],
	]);
});
