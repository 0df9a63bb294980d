import { expect, test } from 'vitest';
import { versionLinks } from '../../src/site/version-links.ts';

const site = {
	versions: [
		{ id: '2', label: 'Two', for: 'For the new.', pages: [{ slug: 'network' }, { slug: 'proxy' }] },
		{ id: '1', label: 'One', for: 'For the old.', pages: [{ slug: 'network' }] },
	],
	elsewhere: [{ id: '0', label: 'Zero', url: 'https://docs.example/0' }],
};
const summary = (links: ReturnType<typeof versionLinks>) => links.map(({ href, leadsTo }) => `${leadsTo} ${href}`);

test('a page leads to the same page of another version', () => {
	expect(summary(versionLinks(site, '2', { kind: 'page', slug: 'network' }))).toEqual([
		'same-page /2/network/',
		'same-page /1/network/',
		'elsewhere https://docs.example/0',
	]);
});

test('a page that another version does not have leads to its start', () => {
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

test('the version being read is marked, and each says who needs it', () => {
	const links = versionLinks(site, '1', { kind: 'start' });
	expect(links.map(({ current }) => current)).toEqual([false, true, false]);
	expect(links.map((link) => link.for)).toEqual(['For the new.', 'For the old.', undefined]);
});
