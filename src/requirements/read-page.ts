import GithubSlugger, { slug as githubSlug } from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import type { Heading, Html, List, Nodes, Paragraph, Parents, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from './draft.ts';
import { reportMisplacedIds, reportTakenAnchor, takeExplicitId } from './explicit-id.ts';
import { fillNotes } from './fill-notes.ts';
import { mark } from './mark.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainLines } from './plain-lines.ts';
import { Problems, type Problem } from './problems.ts';
import { readAppliesTo, type AppliesTo } from './read-applies-to.ts';
import { readFrontMatter, type FrontMatter } from './read-front-matter.ts';
import { readLinks, type WrittenLink } from './read-links.ts';
import { readListItem } from './read-list-item.ts';
import { readTable } from './read-table.ts';
import { reportHtmlHeading } from './report-html-heading.ts';
import { reportBrokenTable, reportHtmlTable } from './report-lost-tables.ts';
import { reportMojibake } from './report-mojibake.ts';
import { reportProse } from './report-prose.ts';
import { reportUnusedSamples } from './report-unused-samples.ts';
import { reportUnwritten } from './report-unwritten.ts';
import { safeHast } from './safe-hast.ts';
import { spanOf } from './span-of.ts';
import { takeLinesBelow } from './take-lines-below.ts';
import { withoutByteOrderMark } from './without-byte-order-mark.ts';

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
	const tree = parseMarkdown(source);
	const reading: Omit<PageReading, 'problems' | 'body'> = {
		file,
		frontMatter: readFrontMatter(tree, source, problems),
		title: undefined,
		headings: [],
		appliesTo: undefined,
		drafts: [],
		links: readLinks(tree, problems),
	};
	const slugger = new GithubSlugger();
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
		path = [
			...path.filter(({ depth }) => depth < heading.depth),
			...(text === '' ? [] : [{ depth: heading.depth, text }]),
		];
		before = [];
		anchor = explicit ?? (githubSlug(text) === '' ? '' : slugger.slug(text));
		// A heading without letters has no anchor: nothing can lead to it.
		if (anchor === '') return;
		if (reading.headings.some((other) => other.anchor === anchor)) reportTakenAnchor(anchor, spanOf(heading), problems);
		// Headings below keep clear of an anchor that is written.
		slugger.occurrences[anchor] ??= 0;
		mark(heading, 'dataAnchor', anchor);
		reading.headings.push({ depth: heading.depth, text, anchor });
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
		for (const [index, node] of parent.children.entries()) {
			if (node.type === 'heading') openSection(node);
			else if (node.type === 'table') {
				const below = takeLinesBelow(node, source);
				if (below) parent.children.splice(index + 1, 0, below);
				readOneTable(node);
			} else if (node.type === 'list') {
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
	for (const { explicitId, span } of reading.drafts)
		if (explicitId !== undefined && anchors.has(explicitId)) reportTakenAnchor(explicitId, span, problems);
	prose.forEach((paragraph) => reportProse(paragraph, source, problems));
	reading.title ??= reading.frontMatter.title;
	reportUnusedSamples(reading.frontMatter, reading.drafts, source, problems);
	reportUnwritten(source, problems);
	reportMojibake(source, problems);
	const body = safeHast(tree);
	fillNotes(body, reading.drafts);
	return { ...reading, body, problems: problems.list() };
}
