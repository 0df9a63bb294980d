// What changed, as the entries of a feed. Everything comes from the history, so the same content gives the same bytes.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { plainSentence } from '../../checklist/item/words-sentence.ts';
import { counted } from '../../checklist/words/grammar.ts';
import type { Disposition, Impact, RecordedChange } from '../../requirements/history/compare-impact.ts';
import { shortDigest } from '../../requirements/model/digest.ts';
import { changesUrl, feedUrl, url } from '../links/url.ts';
import type { PublishedVersion, Site } from '../site.ts';
import { fieldLabel, sectionText } from './comparison-words.ts';
import { dataVersionDay } from './format-date.ts';
import { impactMeaning, versionHistory } from './version-history.ts';

/** One entry: a change of a requirement, or that a version was recorded for the first time. */
export interface FeedEntry {
	/** A URN that stays the same if the site moves to another address. */
	id: string;
	title: string;
	/** The path of the page of changes, at this day. */
	path: string;
	/** When it was recorded (RFC 3339). */
	time: string;
	version: string;
	dataVersion: string;
	/** Empty for a first record. */
	disposition: Disposition | '';
	impact: readonly Impact[];
	/** The id of the requirement before and after; empty for `from` if it was added, for `to` if it was removed. */
	from: string;
	to: string;
	/** The requirement as a sentence. */
	summary: string;
	/** The changed fields, each with its old and new text. */
	fields: readonly { label: string; from: string; to: string }[];
	/** Data version, digest and the like. */
	about: string;
}

/** A feed: the entries of one version or of all, newest first, and the data about the feed itself. */
export interface Feed {
	id: string;
	title: string;
	/** The author: the name of the site. */
	author: string;
	/** The page that the feed belongs to. */
	home: string;
	/** Its own addresses. */
	self: { atom: string; json: string };
	/** The time of its newest entry (RFC 3339). */
	updated: string;
	entries: readonly FeedEntry[];
}

const words: Readonly<Record<Disposition, string>> = {
	add: 'Added',
	change: 'Changed',
	remove: 'Removed',
	move: 'Moved',
};
const known = new WeakMap<PublishedVersion, FeedEntry[]>();

/** The feed of one version. */
export function versionFeed(site: Site, version: PublishedVersion): Feed {
	const entries = entriesOf(version);
	return {
		id: urnOf('feed', site.product, version.id),
		title: `Changes, ${version.label}`,
		author: site.name,
		home: changesUrl(version.id),
		self: { atom: feedUrl('feed.xml', version.id), json: feedUrl('feed.json', version.id) },
		updated: entries[0]?.time ?? timeOf(dataVersionDay(version.dataset.dataVersion)),
		entries,
	};
}

/** The feed of all versions. */
export function siteFeed(site: Site): Feed {
	const entries = site.versions
		.flatMap(entriesOf)
		.sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0));
	const newest = site.versions.map(({ dataset }) => dataVersionDay(dataset.dataVersion)).sort();
	return {
		id: urnOf('feed', site.product),
		title: `Changes, ${site.name}`,
		author: site.name,
		home: url('/'),
		self: { atom: feedUrl('feed.xml'), json: feedUrl('feed.json') },
		updated: entries[0]?.time ?? timeOf(newest.at(-1) ?? '1970-01-01'),
		entries,
	};
}

function entriesOf(version: PublishedVersion): FeedEntry[] {
	const before = known.get(version);
	if (before) return before;
	const entries = versionHistory(version).flatMap(
		({ dataVersion, digest, recorded, requirements, changes }): FeedEntry[] => {
			// A state that is not recorded yet has no day.
			if (recorded === undefined) return [];
			const same = {
				path: `${changesUrl(version.id)}#v${dataVersion}`,
				time: timeOf(recorded),
				version: version.id,
				dataVersion,
				about: `Data version ${dataVersion}, digest ${shortDigest(digest)}, ${counted(requirements, 'requirement', 'requirements')}.`,
			};
			if (changes) return changes.map((change) => ({ ...same, ...entryOf(change, version, dataVersion) }));
			const title = `First recorded: ${version.label}`;
			const first = {
				disposition: '' as const,
				impact: [],
				from: '',
				to: '',
				fields: [],
				summary: 'This is the first record.',
			};
			return [{ ...same, ...first, title, id: urnOf('first', version.id, dataVersion) }];
		},
	);
	known.set(version, entries);
	return entries;
}

function entryOf(change: RecordedChange, version: PublishedVersion, dataVersion: string) {
	const { disposition, impact, from, to, fields, moved } = change;
	const shown = to ?? from;
	const summary = shown ? plainSentence(shown) : '';
	const section = moved && from && to ? [{ label: 'Section', from: sectionText(from), to: sectionText(to) }] : [];
	return {
		id: urnOf('change', version.id, dataVersion, disposition, from?.id ?? '', to?.id ?? ''),
		title: `${words[disposition]} in ${version.label}: ${summary}`,
		disposition,
		impact,
		from: from?.id ?? '',
		to: to?.id ?? '',
		summary,
		fields: [
			...fields.map((field) => ({ label: fieldLabel[field.field], from: field.from, to: field.to })),
			...section,
		],
	};
}

/** A day of the history as a time: midnight in UTC, since history names no hour. */
const timeOf = (day: string) => `${day}T00:00:00Z`;

/** A UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of some texts. */
function urnOf(...parts: string[]): string {
	const digits = bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
	const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16);
	const all = `${digits.slice(0, 12)}8${digits.slice(13, 16)}${variant}${digits.slice(17)}`;
	return `urn:uuid:${all.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** An entry as HTML, with every text escaped. */
export function entryHtml({ summary, fields, impact, about }: FeedEntry): string {
	const rows = fields.map(({ label, from, to }) => `<li>${escaped(label)}: ${side(from)} → ${side(to)}</li>`);
	return [
		`<p>${escaped(summary)}</p>`,
		...(rows.length > 0 ? [`<ul>${rows.join('')}</ul>`] : []),
		...impact.map((word) => `<p>${word}: ${escaped(impactMeaning[word])}</p>`),
		`<p>${escaped(about)}</p>`,
	].join('');
}

const side = (text: string) => (text === '' ? 'not stated' : `“${escaped(text)}”`);

/** A text escaped for XML or HTML. Characters that XML 1.0 does not allow become spaces. */
export function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
