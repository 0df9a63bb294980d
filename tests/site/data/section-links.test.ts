import { expect, test } from 'vitest';
import { pageSections, placeInVersion } from '../../../src/site/data/section-links.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const from = sampleVersion('2', {
	network: [
		'# Network\n\n## Linux\n',
		sampleTable('### Ports', 'Client | Server | 443'),
		'### Latency\n\nText.\n\n## Windows\n',
		sampleTable('### Ports', 'Agent | Server | 8443'),
		sampleTable('### Updates', 'Client | a.example.com | 443', 'Client | b.example.com | 443'),
		'#### Detail\n',
	].join('\n'),
});
const to = sampleVersion('1', {
	network: [
		'# Network\n\n## Windows\n',
		sampleTable('### Ports', 'Agent | Server | 8443'),
		sampleTable('## Downloads', 'Client | a.example.com | 443', 'Client | b.example.com | 443'),
		'## Linux\n\nText.\n',
	].join('\n'),
});
const [page] = from.pages;
const sections = page ? pageSections(page) : [];
const place = (...path: string[]) => {
	const section = sections.find((each) => each.path.join() === path.join());
	if (!section) throw new Error('There is no such section.');
	return placeInVersion(from, to, 'network', section);
};

test('sections are those of the second and third level, each with the headings above it', () => {
	expect(sections.map(({ path }) => path.join(' › '))).toEqual([
		'Linux',
		'Linux › Ports',
		'Linux › Latency',
		'Windows',
		'Windows › Ports',
		'Windows › Updates',
	]);
});

test('the same section is under the same headings, whatever its anchor', () => {
	expect(place('Windows', 'Ports')).toEqual({ href: '/1/network/#ports', text: 'Ports', leadsTo: 'same' });
	expect(sections.find(({ path }) => path.join() === 'Windows,Ports')?.anchor).toBe('ports-1');
});

test('a section that has another name there is found by its requirements', () => {
	expect(place('Windows', 'Updates')).toEqual({ href: '/1/network/#downloads', text: 'Downloads', leadsTo: 'nearest' });
});

test('a section that is not there at all leads to the heading above it', () => {
	expect(place('Linux', 'Latency')).toEqual({ href: '/1/network/#linux', text: 'Linux', leadsTo: 'nearest' });
});

test('without a heading in common, the page; without the page, the start', () => {
	const other = { path: ['Proxy'], anchor: 'proxy', depth: 2 };
	expect(placeInVersion(from, to, 'network', other)).toMatchObject({ href: '/1/network/', leadsTo: 'nearest' });
	expect(placeInVersion(from, to, 'elsewhere', other)).toEqual({ href: '/1/', text: undefined, leadsTo: 'start' });
});
