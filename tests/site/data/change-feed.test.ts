// Feeds of changes, as a reader of feeds reads them.
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../../src/requirements/history/version-snapshot.ts';
import { siteFeed, versionFeed } from '../../../src/site/data/change-feed.ts';
import { atomFile, jsonFeedFile } from '../../../src/site/data/feed-files.ts';
import type { PublishedVersion, Site } from '../../../src/site/site.ts';
import { sampleTable, sampleVersion } from './sample-version.ts';

const state = (...rows: string[]) => sampleVersion('1', { network: sampleTable('## Ports', ...rows) }).dataset;
const first = takeSnapshot(state('A | B | 1', 'A | c.example.com | 2'), '2026-01-02');
const later = { ...state('A | B | 1', 'A | c.example.com | 3', 'A | d.example.com | 4'), dataVersion: '2026010301' };

const version = (id: string, label: string, snapshots: PublishedVersion['snapshots']): PublishedVersion => ({
	id,
	label,
	status: 'current',
	for: '',
	dataset: { ...later, version: { ...later.version, id, label } },
	pages: [],
	roleNames: [],
	snapshots,
});
/** Made anew each time, as each build makes it. */
const site = (): Site => ({
	name: 'Site & <co>',
	product: 'Product',
	description: '',
	notice: '',
	links: [],
	versions: [
		version('1', 'One', [first, takeSnapshot(later, '2026-01-03')]),
		version('2', 'Two', [takeSnapshot(later, '2026-01-04')]),
	],
	elsewhere: [],
});
const origin = new URL('https://docs.example/');
const feedOf = (id: string) => {
	const all = site();
	const found = all.versions.find((one) => one.id === id);
	if (!found) throw new Error(`no version ${id}`);
	return versionFeed(all, found);
};

test('an entry says what changed, from what to what, with impact, data version and address', () => {
	const { entries } = feedOf('1');
	expect(
		entries.map(({ title, time, impact, fields, path, dataVersion }) => ({
			title,
			time,
			impact,
			fields,
			path,
			dataVersion,
		})),
	).toEqual([
		{
			title: 'Added in One: A can connect to d.example.com on port 4',
			time: '2026-01-03T00:00:00Z',
			impact: ['AddedUrl'],
			fields: [],
			path: '/1/changes/#v2026010301',
			dataVersion: '2026010301',
		},
		{
			title: 'Changed in One: A can connect to c.example.com on port 3',
			time: '2026-01-03T00:00:00Z',
			impact: ['ChangedPort'],
			fields: [{ label: 'Port', from: '2', to: '3' }],
			path: '/1/changes/#v2026010301',
			dataVersion: '2026010301',
		},
		{
			title: 'First recorded: One',
			time: '2026-01-02T00:00:00Z',
			impact: [],
			fields: [],
			path: '/1/changes/#v2026010200',
			dataVersion: '2026010200',
		},
	]);
});

test('a version without changes has one entry', () => {
	expect(feedOf('2').entries.map(({ title }) => title)).toEqual(['First recorded: Two']);
});

test('a version that was never recorded has none, and the day of its data', () => {
	const all = site();
	const never = version('3', 'Three', []);
	expect(versionFeed(all, never)).toMatchObject({ entries: [], updated: '2026-01-03T00:00:00Z' });
});

test('the feed of all holds each entry once, newest first', () => {
	const { entries, updated } = siteFeed(site());
	expect(entries.map(({ time }) => time)).toEqual([...entries.map(({ time }) => time)].sort().toReversed());
	expect(entries.map(({ id }) => id).sort()).toEqual(
		[...feedOf('1').entries, ...feedOf('2').entries].map(({ id }) => id).sort(),
	);
	expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
	expect(updated).toBe('2026-01-04T00:00:00Z');
});

describe.each([
	['Atom', atomFile],
	['JSON Feed', jsonFeedFile],
] as const)('%s', (_, file) => {
	test('the same content gives the same bytes', () => {
		expect(file(siteFeed(site()), origin)).toBe(file(siteFeed(site()), origin));
	});

	test('ids stay, wherever the site stands', () => {
		const idsOf = (text: string) =>
			[...text.matchAll(/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)].map(
				([id]) => id,
			);
		const ids = idsOf(file(siteFeed(site()), undefined));
		expect(ids.length).toBeGreaterThanOrEqual(4);
		expect(idsOf(file(siteFeed(site()), origin))).toEqual(ids);
	});
});

test('a reader of feeds reads Atom', () => {
	const read = parseFeed(atomFile(feedOf('1'), origin));
	if (read.format !== 'atom') throw new Error(read.format);
	const { feed } = read;
	expect(feed).toMatchObject({
		title: { value: 'Changes, One' },
		updated: '2026-01-03T00:00:00Z',
		authors: [{ name: 'Site & <co>' }],
		links: [
			{ rel: 'self', href: 'https://docs.example/1/changes/feed.xml' },
			{ rel: 'alternate', href: 'https://docs.example/1/changes/' },
		],
	});
	expect(
		feed.entries?.map((entry) => [
			entry.title?.value,
			entry.updated,
			entry.links?.[0]?.href,
			entry.categories?.map(({ term }) => term),
		]),
	).toEqual([
		[
			'Added in One: A can connect to d.example.com on port 4',
			'2026-01-03T00:00:00Z',
			'https://docs.example/1/changes/#v2026010301',
			['AddedUrl'],
		],
		[
			'Changed in One: A can connect to c.example.com on port 3',
			'2026-01-03T00:00:00Z',
			'https://docs.example/1/changes/#v2026010301',
			['ChangedPort'],
		],
		['First recorded: One', '2026-01-02T00:00:00Z', 'https://docs.example/1/changes/#v2026010200', undefined],
	]);
	expect(JSON.stringify(feed.entries?.[1]?.content)).toContain('<li>Port: “2” → “3”</li>');
});

test('a reader of feeds reads JSON Feed', () => {
	const read = parseFeed(jsonFeedFile(feedOf('1'), origin));
	if (read.format !== 'json') throw new Error(read.format);
	expect(read.feed).toMatchObject({
		title: 'Changes, One',
		feed_url: 'https://docs.example/1/changes/feed.json',
		home_page_url: 'https://docs.example/1/changes/',
	});
	expect(read.feed.items?.map((item) => [item.title, item.date_published, item.url, item.tags])).toEqual([
		[
			'Added in One: A can connect to d.example.com on port 4',
			'2026-01-03T00:00:00Z',
			'https://docs.example/1/changes/#v2026010301',
			['AddedUrl'],
		],
		[
			'Changed in One: A can connect to c.example.com on port 3',
			'2026-01-03T00:00:00Z',
			'https://docs.example/1/changes/#v2026010301',
			['ChangedPort'],
		],
		['First recorded: One', '2026-01-02T00:00:00Z', 'https://docs.example/1/changes/#v2026010200', undefined],
	]);
});

test('whatever a page says is text in a feed', () => {
	const all = site();
	const label = '</title><script>alert(1)</script> ]]> & "\u0000\u001b\ud800';
	const hostile = { ...all, name: label, versions: [version('1', label, [first, takeSnapshot(later, '2026-01-03')])] };
	const read = parseFeed(atomFile(siteFeed(hostile), undefined));
	if (read.format !== 'atom') throw new Error(read.format);
	expect(read.feed.entries?.at(-1)?.title?.value).toContain(
		'First recorded: </title><script>alert(1)</script> ]]> & "',
	);
});
