import { expect, test } from 'vitest';
import { latestLines, llmsFile, robotsFile, sitemapFile } from '../../../src/site/data/site-maps.ts';
import type { PublishedVersion, Site } from '../../../src/site/site.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const version = (
	id: string,
	status: PublishedVersion['status'],
	part: Partial<PublishedVersion> = {},
): PublishedVersion => ({
	id,
	label: `Version ${id}`,
	status,
	for: 'For all.',
	dataset: sampleVersion(id, { network: sampleTable('## Ports', 'A | B | 1') }).dataset,
	pages: [
		{
			file: '',
			slug: 'network',
			title: 'Network [all]',
			summary: 'Ports.',
			tags: [],
			updated: '2026-11-21',
			headings: [],
			html: '',
			passages: [],
			problems: [],
			account: [],
		},
	],
	roleNames: [],
	snapshots: [],
	...part,
});
const site = (versions: PublishedVersion[]): Site => ({
	name: 'Site',
	product: 'Product',
	description: 'What\nit is.',
	notice: 'Not of the vendor.',
	links: [],
	versions,
	elsewhere: [],
});
const origin = new URL('https://docs.example/');
const guides = [{ id: 'data', title: 'Data', summary: 'Files.' }];

test('a line leads to its current versions, else to those that are supported', () => {
	const lines = latestLines([
		version('1', 'archived', { line: 'Line A' }),
		version('2', 'current', { line: 'Line A' }),
		version('3', 'current', { line: 'Line A', followedBy: '2' }),
		version('4', 'supported', { line: 'Line B' }),
		version('5', 'current'),
		version('6', 'current', { line: 'Line C' }),
		version('7', 'current', { line: 'Line-C' }),
	]);
	expect(lines.map(({ slug, versions }) => [slug, ...versions.map(({ id }) => id)])).toEqual([
		['line-a', '2'],
		['line-b', '4'],
		['line-c', '6', '7'],
	]);
});

test('the list of pages names them whole, each with its day, and none that is archived', () => {
	const text = sitemapFile(site([version('1', 'archived'), version('2', 'current')]), guides, origin);
	expect([...text.matchAll(/<url>(.*)<\/url>/g)].map(([, inside]) => inside)).toEqual([
		'<loc>https://docs.example/</loc>',
		'<loc>https://docs.example/guide/</loc>',
		'<loc>https://docs.example/guide/data/</loc>',
		'<loc>https://docs.example/2/</loc>',
		'<loc>https://docs.example/2/network/</loc><lastmod>2026-11-21</lastmod>',
		'<loc>https://docs.example/2/changes/</loc>',
	]);
});

test('robots.txt leads to it', () => {
	expect(robotsFile(origin)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://docs.example/sitemap.xml\n');
});

test('llms.txt says what the site is, and where pages and data stand', () => {
	const text = llmsFile(site([version('2', 'current')]), guides, undefined);
	expect(text.split('\n').slice(0, 12)).toEqual([
		'# Site',
		'',
		'> What it is.',
		'',
		'Not of the vendor.',
		'',
		'## Version 2',
		'',
		'For all.',
		'',
		'- [Network \\[all\\]](/2/network.md): Ports.',
		'- [Requirements as JSON](/data/2/requirements.json): each with its ends, ports, direction and condition',
	]);
});
