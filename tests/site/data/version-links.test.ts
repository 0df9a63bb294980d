import { expect, test } from 'vitest';
import { versionLinks } from '../../../src/site/data/version-links.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const ports = sampleTable('# Network\n\n## Ports', 'Client | Server | 443');
const site = {
	versions: [
		sampleVersion('2', {
			network: ports,
			proxy: '# Proxy\n',
			builder: sampleTable('# Builder', 'Builder | Server | 443', 'Client | Server | 443 and 80'),
		}),
		{ ...sampleVersion('1', { network: `${ports}${sampleTable('## Builder', 'Builder | Server | 443')}` }) },
	],
	elsewhere: [{ id: '0', label: 'Zero', url: 'https://docs.example/0' }],
};
const summary = (links: ReturnType<typeof versionLinks>) =>
	links.map(({ href, leadsTo, place }) => [leadsTo, href, place].filter((part) => part !== undefined).join(' '));

test('a page leads to the same page of another version', () => {
	expect(summary(versionLinks(site, '2', { kind: 'page', slug: 'network' }))).toEqual([
		'same-page /2/network/',
		'same-page /1/network/',
		'elsewhere https://docs.example/0',
	]);
});

test('a page that another version does not have leads to the section that has its requirements', () => {
	expect(summary(versionLinks(site, '2', { kind: 'page', slug: 'builder' }))[1]).toBe(
		'nearest /1/network/#builder Builder',
	);
});

test('a page that another version has nothing of leads to its start', () => {
	expect(summary(versionLinks(site, '2', { kind: 'page', slug: 'proxy' }))).toEqual([
		'same-page /2/proxy/',
		'start /1/',
		'elsewhere https://docs.example/0',
	]);
});

test('start pages and checklists lead to their like', () => {
	expect(summary(versionLinks(site, '1', { kind: 'start' })).slice(0, 2)).toEqual(['same-page /2/', 'same-page /1/']);
	expect(summary(versionLinks(site, '1', { kind: 'checklist' }))[0]).toBe('same-page /2/checklist/');
});

test('the version being read is marked, archived ones too, and each says who needs it', () => {
	const [two, one] = site.versions;
	const archived = {
		...site,
		versions: [two, one && { ...one, status: 'archived' as const }].filter((each) => !!each),
	};
	const links = versionLinks(archived, '1', { kind: 'start' });
	expect(links.map(({ current }) => current)).toEqual([false, true, false]);
	expect(links.map((link) => link.archived)).toEqual([false, true, false]);
	expect(links.map((link) => link.for)).toEqual(['For 2.', 'For 1.', undefined]);
});
