import { describe, expect, test } from 'vitest';
import { mainNavigation } from '../../../src/site/links/main-navigation.ts';
import type { PublishedPage } from '../../../src/site/site.ts';

const page = (slug: string): PublishedPage => ({
	slug,
	title: slug,
	summary: '',
	tags: [],
	updated: '2026-11-21',
	headings: [],
	html: '',
	passages: [],
	problems: [],
	account: [],
	file: 'content/page.md',
});
const one = { id: '1', pages: [page('network')] };
const two = { id: '2', pages: [page('network'), page('proxy')] };
const nowhere = { version: undefined, section: undefined, here: '/404.html' };
const hrefs = (links: ReturnType<typeof mainNavigation>) => links.map(({ href }) => href);

describe('where it leads', () => {
	test('a version with one page: to that page', () => {
		expect(hrefs(mainNavigation([one, two], { ...nowhere, version: '1' }))).toEqual([
			'/1/network/',
			'/1/checklist/',
			'/compare/',
			'/guide/',
			'/find/',
		]);
	});
	test('a version with several pages: to its start', () => {
		expect(hrefs(mainNavigation([one, two], { ...nowhere, version: '2' }))[0]).toBe('/2/');
	});
	test('no version is read: to the choice of versions', () => {
		expect(hrefs(mainNavigation([one, two], nowhere))).toEqual([
			'/#versions',
			'/#versions',
			'/compare/',
			'/guide/',
			'/find/',
		]);
	});
	test('there is only one version: to that', () => {
		expect(hrefs(mainNavigation([one], nowhere))[1]).toBe('/1/checklist/');
	});
});

test('the page itself is "page", a page of its section is "true"', () => {
	const currents = (here: string) =>
		mainNavigation([one, two], { version: '1', section: 'requirements', here })
			.map(({ current }) => current)
			.slice(0, 3);
	expect(currents('/1/network/')).toEqual(['page', undefined, undefined]);
	expect(currents('/1/')).toEqual(['true', undefined, undefined]);
});
