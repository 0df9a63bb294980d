// Lists of the site's pages for search engines and language models.
import { slug } from '../../requirements/model/slug.ts';
import {
	changesUrl,
	dataUrl,
	feedUrl,
	guideUrl,
	latestUrl,
	markdownUrl,
	pageUrl,
	publicUrl,
	rulesUrl,
	url,
	versionUrl,
} from '../links/url.ts';
import type { PublishedVersion, Site } from '../site.ts';
import { escaped } from './change-feed.ts';

/** A guide, by its address. */
export interface GuideLink {
	id: string;
	title: string;
	summary: string;
}

/**
 * A product line with its current versions or, if there are none, its supported ones, otherwise its archived ones. They
 * are in the order in which they are shown.
 */
export interface LatestLine {
	name: string;
	/** Its name in addresses. */
	slug: string;
	versions: PublishedVersion[];
}

/** The product lines with a version to lead to, each with the versions that it leads to now. */
export function latestLines(versions: readonly PublishedVersion[]): LatestLine[] {
	// Names that differ only in punctuation share an address.
	const named = versions.filter(({ line }) => line !== undefined && line !== '');
	const lines = Map.groupBy(named, ({ line }) => slug(line ?? ''));
	return [...lines].flatMap(([address, members]) => {
		const open = members.filter(({ followedBy }) => followedBy === undefined);
		const best = (['current', 'supported', 'archived'] as const)
			.map((status) => open.filter((version) => version.status === status))
			.find((some) => some.length > 0);
		return best ? [{ name: members[0]?.line ?? '', slug: address, versions: best }] : [];
	});
}

/**
 * `sitemap.xml` (sitemaps.org, protocol 0.9): the pages for search engines, each with the day of its last change if it
 * has one.
 */
export function sitemapFile({ versions }: Site, guides: readonly GuideLink[], origin: URL): string {
	const pages: { path: string; day?: string }[] = [
		{ path: url('/') },
		{ path: guideUrl() },
		...guides.map(({ id }) => ({ path: guideUrl(id) })),
		...latestLines(versions).map((line) => ({ path: latestUrl(line.slug) })),
		...versions
			.filter(({ status }) => status !== 'archived')
			.flatMap(({ id, pages: own }) => [
				{ path: versionUrl(id) },
				...own.map(({ slug: page, updated }) => ({ path: pageUrl(id, page), day: updated })),
				{ path: changesUrl(id) },
			]),
	];
	const lines = pages.map(({ path, day }) => {
		const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
		return `<url><loc>${escaped(publicUrl(origin, path))}</loc>${changed}</url>`;
	});
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...lines,
		'</urlset>',
		'',
	].join('\n');
}

/** `robots.txt` (RFC 9309): everything may be read, and it names the sitemap. */
export function robotsFile(origin: URL): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl(origin, url('/sitemap.xml'))}\n`;
}

/** `llms.txt` (llmstxt.org): what the site is, and where to find its pages as Markdown and its data as JSON. */
export function llmsFile(site: Site, guides: readonly GuideLink[], origin: URL | undefined): string {
	const link = (title: string, path: string, about: string) =>
		`- [${oneLine(title)}](${publicUrl(origin, path)})${about === '' ? '' : `: ${oneLine(about)}`}`;
	return [
		`# ${oneLine(site.name)}`,
		'',
		`> ${oneLine(site.description)}`,
		'',
		oneLine(site.notice),
		...site.versions.flatMap(({ id, label, for: forWhom, pages }) => [
			'',
			`## ${oneLine(label)}`,
			'',
			...(forWhom === '' ? [] : [oneLine(forWhom), '']),
			...pages.map(({ slug: page, title, summary }) => link(title, markdownUrl(id, page), summary)),
			link(
				'Requirements as JSON',
				dataUrl(id, 'requirements.json'),
				'each with its ends, ports, direction and condition',
			),
			link('Rules', rulesUrl(id, 'rules.json'), 'for firewalls, proxies and clouds, and what each format leaves out'),
			link('Changes', feedUrl('feed.json', id), 'JSON Feed'),
		]),
		'',
		'## Guides',
		'',
		...guides.map(({ id, title, summary }) => link(title, guideUrl(id), summary)),
		link('Versions', url('/data/versions.json'), 'where to find all pages and files'),
		'',
	].join('\n');
}

/** A text on one line of Markdown, with all Markdown signs and HTML escaped. */
const oneLine = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replace(/[\\`*_[\]>|~]/g, '\\$&');
