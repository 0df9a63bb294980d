import { describe, expect, test } from 'vitest';
import { readEnd } from '../../../src/checklist/page/item-attributes.ts';
import { itemEnds } from '../../../src/site/html/requirement-ends.ts';
import type { Endpoint } from '../../../src/requirements/model/requirement.ts';
import { party, sampleRequirement } from '../../support/sample-requirement.ts';

describe('what an item’s attribute says of an end is read back', () => {
	const rows: [string, Endpoint, object][] = [
		['a role', { kind: 'role', text: 'Front-End', role: 'front-end' }, { name: 'front-end', path: '' }],
		['a host', { kind: 'host', text: 'A.example.', host: 'a.example' }, { name: 'a.example', path: '' }],
		...['https://a.example/b', 'A.example/b', 'a.example:443/b'].map((text): [string, Endpoint, object] => [
			text,
			{ kind: 'host', text, host: 'a.example', path: '/b' },
			{ name: 'a.example', path: '/b' },
		]),
		['a wildcard', { kind: 'wildcard', text: '*.a.example', host: 'a.example' }, { name: 'a.example', path: '' }],
		['a network', { kind: 'address', text: '10.0.0.0/8', network: '10.0.0.0/8' }, { name: '10.0.0.0/8', path: '' }],
	];
	test.each(rows)('%s', (_, end, read) => {
		const [line = '', ...more] = itemEnds(sampleRequirement({ destination: party(end.text, end) }));
		expect(more).toEqual([]);
		expect(readEnd(line)).toEqual({
			kind: end.kind,
			text: end.text,
			ports: [{ from: 443, to: 443 }],
			httpsPorts: [443],
			...read,
		});
	});
});
