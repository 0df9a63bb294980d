import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { expect, test } from 'vitest';
import { readFindEntries } from '../../../src/checklist/page/find-entry.ts';
import { findEntries } from '../../../src/site/data/find-index.ts';
import { pagePassages } from '../../../src/site/html/page-passages.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

const html =
	'<p>Above all.</p><h2 id="ports">Ports <a class="anchor" href="#ports">#</a></h2><p>Text<br>of it.</p>' +
	'<table class="requirements"><tr><td>Row</td></tr></table><table-tools></table-tools>' +
	'<ul><li class="requirement">Item</li><li>Note</li></ul><table><tr><td>A</td><td>B</td></tr></table><h3 id="empty">Empty</h3>';

const tree: Root = { type: 'root', children: [] };
const parsed = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
if (parsed.type === 'root') tree.children = parsed.children;

test('passages are the text below each heading, without requirements', () => {
	expect(pagePassages(tree, 'Title')).toEqual([
		{ anchor: '', heading: 'Title', text: 'Above all.' },
		{ anchor: 'ports', heading: 'Ports', text: 'Text of it. Note A B' },
		{ anchor: 'empty', heading: 'Empty', text: '' },
	]);
});

test('entries are what the browser reads: requirements, then passages, each with its version and address', () => {
	const versions = [
		{
			id: '1',
			label: 'One',
			dataset: { requirements: [sampleRequirement()] },
			pages: [{ slug: 'network', passages: pagePassages(tree, 'Title') }],
		},
	];
	const file: unknown = JSON.parse(JSON.stringify({ entries: findEntries(versions) }));
	const [first, ...rest] = readFindEntries(file);
	expect(first).toEqual({
		version: 'One',
		address: '/1/network/#ports/app-database-tcp-5432',
		ref: 'R01',
		title: 'App can connect to Database on TCP 5432',
		names: 'App Database',
		ports: '5432',
		place: 'Ports',
		text: 'Storage',
	});
	expect(rest.map(({ address, ref }) => `${address} ${ref}`)).toEqual([
		'/1/network/ ',
		'/1/network/#ports ',
		'/1/network/#empty ',
	]);
	expect(() => readFindEntries({ entries: [{}] })).toThrow();
	expect(() => readFindEntries(null)).toThrow();
});
