import GithubSlugger from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import type { Heading, Html, List, Nodes, Paragraph, Parents, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from '../model/draft.ts';
import { reportMisplacedIds, reportTakenAnchor, takeExplicitId } from '../cells/explicit-id.ts';
import { fillNotes } from './fill-notes.ts';
import { mark } from '../text/mark.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainLines } from '../text/plain-lines.ts';
import { Problems, type Problem } from '../problems/problems.ts';
import { readAppliesTo, type AppliesTo } from './read-applies-to.ts';
import { readFrontMatter, type FrontMatter } from './read-front-matter.ts';
import { readLinks, type WrittenLink } from './read-links.ts';
import { readListItem } from './read-list-item.ts';
import { readProhibitions } from './read-prohibitions.ts';
import { readTable } from './read-table.ts';
import { reportHtmlHeading } from './report-html-heading.ts';
import { reportBrokenTable, reportHtmlTable } from './report-lost-tables.ts';
import { reportMojibake } from './report-mojibake.ts';
import { reportProse } from './report-prose.ts';
import { reportUnusedSamples } from './report-unused-samples.ts';
import { reportUnwritten } from './report-unwritten.ts';
import { safeHast } from '../html/safe-hast.ts';
import { spanOf } from '../text/span-of.ts';
import { withoutByteOrderMark } from '../text/without-byte-order-mark.ts';
import type { StatedProhibition } from '../model/prohibition.ts';

/** A heading below the title, with the anchor that it has on the rendered page. */
export interface PageHeading {
	depth: number;
	text: string;
	anchor: string;
}

/** All that one reading of one page gives. */
export interface PageReading {
	file: string;
	frontMatter: FrontMatter;
	/** The first heading of level 1, else the front matter's title. */
	title: string | undefined;
	headings: PageHeading[];
	appliesTo: AppliesTo | undefined;
	drafts: Draft[];
	/** What it forbids: shown on the checklist, never as something to allow. */
	prohibitions: StatedProhibition[];
	/** Those that lead within the site, or are meant to. */
	links: WrittenLink[];
	problems: Problem[];
	/** The page as safe HTML; rows, items, cells and headings carry marks that tie it to this reading. */
	body: HastRoot;
}

/**
 * Reads a page: the one place where Markdown becomes requirements. Rows and list items that are requirements get
 * `data-requirement` (their index among the drafts), headings get `data-anchor`. Never throws; what is wrong is in `problems`.
 */
export function readPage(written: string, file: string): PageReading {
	const source = withoutByteOrderMark(written);
	const problems = new Problems(file, source);
	try {
		return readSource(source, file, problems);
	} catch (error) {
		// A fault of ours, which must not keep the problems of this page and the other pages from their writers.
		problems.report('unreadable-page', failureMessage(error), { start: 0, end: 0 });
		return { ...unread(file), problems: problems.list(), body: { type: 'root', children: [] } };
	}
}

/** What is said of a page whose reading threw something. */
export function failureMessage(error: unknown): string {
	const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
	return `Unexpected failure while the page was read, expected none: this is a fault of the tool (${reason})`;
}

const unread = (file: string): Omit<PageReading, 'problems' | 'body'> => ({
	file,
	frontMatter: {},
	title: undefined,
	headings: [],
	appliesTo: undefined,
	drafts: [],
	prohibitions: [],
	links: [],
});

function readSource(source: string, file: string, problems: Problems): PageReading {
	const tree = parseMarkdown(source, problems);
	const reading = {
		...unread(file),
		frontMatter: readFrontMatter(tree, source, problems),
		links: readLinks(tree, problems),
	};
	const slugger = new GithubSlugger();
	// The heading of footnotes has it.
	slugger.occurrences['footnote-label'] = 0;
	let path: { depth: number; text: string }[] = [];
	let before: { text: string; paragraph?: Paragraph }[] = [];
	let anchor = '';
	const prose = new Set<Paragraph>();

	const add = (node: Nodes, draft: Draft) => {
		mark(node, 'dataRequirement', String(reading.drafts.length));
		reading.drafts.push(draft);
	};
	const context = () => ({
		surroundings: { section: { anchor, path: path.map(({ text }) => text) }, before: before.map(({ text }) => text) },
		source,
		problems,
	});

	const openSection = (heading: Heading) => {
		const explicit = takeExplicitId(heading, problems);
		const text = toString(heading).trim();
		if (heading.depth === 1 && reading.title === undefined) {
			reading.title = text;
			return;
		}
		anchor = explicit ?? slugger.slug(text);
		if (reading.headings.some((other) => other.anchor === anchor)) reportTakenAnchor(anchor, spanOf(heading), problems);
		// Headings below keep clear of an anchor that is written.
		slugger.occurrences[anchor] ??= 0;
		mark(heading, 'dataAnchor', anchor);
		reading.headings.push({ depth: heading.depth, text, anchor });
		path = [...path.filter(({ depth }) => depth < heading.depth), { depth: heading.depth, text }];
		before = [];
	};
	const readList = (list: List, lead: string | undefined) => {
		for (const item of list.children) {
			const { draft, whole } = readListItem(item, lead, context());
			if (draft) add(item, draft);
			if (whole) continue;
			const own = item.children.find((child) => child.type === 'paragraph');
			const text = own ? textOf(own) : undefined;
			for (const child of item.children) {
				if (child.type === 'list') readList(child, text);
				else if (child !== own) walk({ type: 'root', children: [child] });
			}
		}
	};
	// The text of a caption counts as a paragraph: it may state the direction of the table below it.
	const readHtml = (node: Html) => {
		reportBrokenTable(node, source, problems);
		reportHtmlTable(node, source, problems);
		reportHtmlHeading(node, source, problems);
		const caption = /<(?:fig)?caption[^>]*>([^<]*)</i.exec(node.value)?.[1];
		if (caption !== undefined) before.push({ text: caption.trim() });
	};
	const readOneTable = (table: Table) => {
		const above = before.at(-1)?.paragraph;
		const { rows, usesPortAbove } = readTable(table, context());
		rows.forEach(({ row, draft }) => add(row, draft));
		// That sentence has been read: its port is in the rows.
		if (usesPortAbove && above) prose.delete(above);
	};
	const textOf = (node: Nodes) =>
		plainLines('children' in node ? node.children : [node], source)
			.map(({ text }) => text)
			.join(' ');
	const walk = (parent: Parents) => {
		let lead: (typeof before)[number] | undefined;
		for (const node of parent.children) {
			if (node.type === 'heading') openSection(node);
			else if (node.type === 'table') readOneTable(node);
			else if (node.type === 'list') {
				const known = reading.drafts.length;
				readList(node, lead?.text);
				// The sentence that leads a list is read with its items.
				if (lead?.paragraph && reading.drafts.length > known) prose.delete(lead.paragraph);
			} else if (node.type === 'paragraph') {
				const appliesTo = readAppliesTo(node);
				if (appliesTo) {
					reading.appliesTo ??= appliesTo;
					mark(node, 'dataAppliesTo', '');
				} else {
					reportBrokenTable(node, source, problems);
					prose.add(node);
					reading.prohibitions.push(...readProhibitions(node, source, context().surroundings.section));
					before.push({ text: textOf(node), paragraph: node });
				}
			} else if (node.type === 'html') readHtml(node);
			else if ('children' in node) walk(node as Parents);
			if (node.type !== 'html') lead = node.type === 'paragraph' ? before.at(-1) : undefined;
		}
	};
	walk(tree);
	reportMisplacedIds(tree, source, problems);
	const anchors = new Set(reading.headings.map((heading) => heading.anchor));
	for (const { explicitId = '', span } of reading.drafts)
		if (anchors.has(explicitId)) reportTakenAnchor(explicitId, span, problems);
	prose.forEach((paragraph) => reportProse(paragraph, source, problems));
	reading.title ??= reading.frontMatter.title;
	reportUnusedSamples(reading.frontMatter, reading.drafts, source, problems);
	reportUnwritten(source, problems);
	reportMojibake(source, problems);
	const body = safeHast(tree);
	fillNotes(body, reading.drafts);
	return { ...reading, body, problems: problems.list() };
}
