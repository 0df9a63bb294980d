// Long because one walk over the tree collects everything that a page states.
import GithubSlugger, { slug as githubSlug } from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import type { Heading, Html, List, Nodes, Parents, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft, StatedProhibition } from '../model/draft.ts';
import { reportMisplacedIds, reportTakenAnchor, reportTakenAnchors, takeExplicitId } from '../cells/explicit-id.ts';
import { accountOf } from './account.ts';
import { partsOf, portsBeforeSign, portsOfItem, type Block } from './block.ts';
import { isAboutNetworks } from './demand.ts';
import { htmlBlock, htmlBlockSpan, writeMarks } from '../text/html-blocks.ts';
import { definitionList } from '../text/definition-list.ts';
import { fillNotes } from './fill-notes.ts';
import { mark } from '../text/mark.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from '../text/plain-lines.ts';
import { findOnPage } from '../problems/find-problems.ts';
import { Problems, type Problem } from '../problems/problems.ts';
import { readAppliesTo, type AppliesTo } from './read-applies-to.ts';
import { frontMatterEnd, readFrontMatter, type FrontMatter } from './read-front-matter.ts';
import { readLinks, type WrittenLink } from './read-links.ts';
import { readListItem } from './read-list-item.ts';
import { readProhibitions } from './read-prohibitions.ts';
import { readTable } from './read-table.ts';
import { reportHiddenRows, reportUnclosed } from './report-hidden.ts';
import { reportHtmlHeading } from './report-html-heading.ts';
import { reportBrokenTable } from './report-lost-tables.ts';
import { safeHast } from '../html/safe-hast.ts';
import { leadsRows } from './surroundings.ts';
import { takeLinesBelow } from './take-lines-below.ts';
import { spanOf } from '../text/span.ts';
import { StatedOnce } from './stated-once.ts';
import { withLineFeeds, withoutByteOrderMark } from '../text/content-file.ts';
import type { AccountEntry } from './accounted-page.ts';

/** A heading below the title, with the anchor that it has on the rendered page. */
export interface PageHeading {
	depth: number;
	text: string;
	anchor: string;
}

/** The complete result of reading one page. */
export interface PageReading {
	file: string;
	frontMatter: FrontMatter;
	/** The first heading of level 1, otherwise the title in front matter. */
	title: string | undefined;
	headings: PageHeading[];
	appliesTo: AppliesTo | undefined;
	drafts: Draft[];
	/** What the page forbids: shown on the checklist, never as something to allow. */
	prohibitions: StatedProhibition[];
	/** The links that lead within the site, or are meant to. */
	links: WrittenLink[];
	problems: Problem[];
	/** Each host, address, URL and port on the page, with its fate. */
	account: AccountEntry[];
	/** The page as safe HTML. Rows, items, cells and headings carry attributes that tie them to this reading. */
	body: HastRoot;
}

/**
 * Reads a page; only here does Markdown become requirements. Rows and list items that are requirements get
 * `data-requirement`, their index in `drafts`, and headings get `data-anchor`. Never throws: faults are in `problems`.
 */
export function readPage(written: string, file: string): PageReading {
	const source = withLineFeeds(withoutByteOrderMark(written));
	const problems = new Problems(file, source);
	try {
		return readSource(source, file, problems);
	} catch (error) {
		// A bug in this tool must not hide the other problems of this page, or those of other pages, from their writers.
		problems.report('unreadable-page', failureMessage(error), { start: 0, end: 0 });
		return { ...unread(file), problems: problems.list(), body: { type: 'root', children: [] } };
	}
}

/** The problem message for a page whose reading threw an error. */
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
	account: [],
});

function readSource(source: string, file: string, problems: Problems): PageReading {
	const tree = parseMarkdown(source, problems);
	const reading = {
		...unread(file),
		frontMatter: readFrontMatter(tree, source, problems),
		links: readLinks(tree, problems),
	};
	const slugger = new GithubSlugger();
	// The heading of footnotes already has this id.
	slugger.occurrences['footnote-label'] = 0;
	const blocks: Block[] = [];
	let path: { depth: number; text: string; isTab?: boolean }[] = [];
	let before: { text: string; block?: Block }[] = [];
	let anchor = '';

	const statedOnce = new StatedOnce();
	let led: Draft[] = [];
	const add = (node: Nodes, stated: Draft, block: Block['node']) => {
		const draft = statedOnce.settle(stated, block);
		led.push(draft);
		if (draft !== stated) return;
		mark(node, 'dataRequirement', String(reading.drafts.length));
		reading.drafts.push(draft);
	};
	const context = () => ({
		surroundings: {
			section: { anchor, path: path.map(({ text }) => text) },
			title: pageTitle(),
			before: before.map(({ text }) => text),
		},
		source,
		problems,
	});
	const pageTitle = () => reading.title ?? reading.frontMatter.title ?? '';
	const addBlock = (node: Block['node'], heads: string[] = []): Block => {
		const above = before.at(-1);
		const block: Block = {
			node,
			lead: above?.text ?? '',
			path: [pageTitle(), ...path.map(({ text }) => text)],
			parts: node.type === 'list' ? [] : partsOf(node, heads, source),
			...(above?.block ? { leadBlock: above.block } : {}),
			...(heads.length > 0 ? { heads } : {}),
		};
		blocks.push(block);
		return block;
	};

	const openSection = (heading: Heading) => {
		const explicit = takeExplicitId(heading, problems);
		const text = toString(heading).trim();
		addBlock(heading);
		const isTab = heading.children.some((child) => child.type === 'link' && child.url.startsWith('#tab/'));
		if (heading.depth === 1 && !isTab && reading.title === undefined) {
			reading.title = text;
			return;
		}
		// A tab belongs to its section, whatever the level of its heading.
		path = isTab ? path.filter((part) => part.isTab !== true) : path.filter(({ depth }) => depth < heading.depth);
		const depth = isTab ? (path.at(-1)?.depth ?? 1) + 1 : heading.depth;
		if (text !== '') path.push({ depth, text, ...(isTab ? { isTab } : {}) });
		before = [];
		anchor = explicit ?? (githubSlug(text) === '' ? '' : slugger.slug(text));
		// A heading without letters has no anchor, so no link can lead to it.
		if (anchor === '') return;
		if (reading.headings.some((other) => other.anchor === anchor)) reportTakenAnchor(anchor, spanOf(heading), problems);
		// Later headings must not get an anchor that a writer chose.
		slugger.occurrences[anchor] ??= 0;
		mark(heading, 'dataAnchor', anchor);
		reading.headings.push({ depth: heading.depth, text, anchor });
	};
	const readList = (list: List, lead: string | undefined, block: Block) => {
		for (const item of list.children) {
			const { draft, whole } = readListItem(item, lead, context());
			if (draft) add(item, draft, block.node);
			const own = item.children.find((child) => child.type === 'paragraph');
			const text = own ? plainText(own, source) : undefined;
			if (own) {
				const speaksOfPorts = /\bports?\b/i.test(`${lead ?? ''} ${block.path.at(-1) ?? ''}`);
				block.parts.push({
					...spanOf(own),
					...(lead === undefined || lead === block.lead ? {} : { lead }),
					...(speaksOfPorts
						? { portCells: portsOfItem(spanOf(own), source) }
						: isAboutNetworks(block.path)
							? { portCells: portsBeforeSign(spanOf(own), source) }
							: {}),
				});
			}
			if (whole) continue;
			// The text of an item counts for the blocks inside it, and for no other item.
			const outside = before;
			if (text !== undefined) before = [...before, { text, block }];
			for (const child of item.children) {
				if (child.type === 'list') readList(child, text, block);
				else if (child !== own) walk({ type: 'root', children: [child] });
			}
			before = outside;
		}
	};
	const readHtml = (node: Html, siblings: readonly Nodes[]): number => {
		const span = htmlBlockSpan(source, spanOf(node));
		const html = span && htmlBlock(source, span);
		reportHtmlHeading(node, source, problems);
		// A caption counts as a paragraph: it may state the direction of the table below it.
		const caption = /<(?:fig)?caption[^>]*>([^<]*)</i.exec(node.value)?.[1];
		if (caption !== undefined) before.push({ text: caption.trim() });
		if (!html) {
			reportBrokenTable(node, source, problems);
			addBlock(node);
			return 0;
		}
		if (html.node.type === 'table') readOneTable(html.node);
		else readWholeList(html.node, before.at(-1)?.text);
		const inside = siblings.filter((sibling) => spanOf(sibling).start < span.end && spanOf(sibling).end > span.start);
		writeMarks(
			html,
			inside.filter((sibling) => sibling.type === 'html'),
		);
		return span.end;
	};
	/** Reads a table or a list, and records its requirements at the block of the sentence that introduces it. */
	const readLed = (read: () => Block) => {
		const outside = led;
		const above = before.at(-1)?.block;
		led = [];
		const { lead } = read();
		if (above && led.length > 0 && leadsRows(lead)) above.ledDrafts = led;
		for (const draft of led) outside.push(draft);
		led = outside;
	};
	const readOneTable = (table: Table) =>
		readLed(() => {
			const { rows, headings } = readTable(table, context());
			rows.forEach(({ row, draft }) => add(row, draft, table));
			return addBlock(table, headings);
		});
	const readWholeList = (list: List, lead: string | undefined) =>
		readLed(() => {
			const block = addBlock(list);
			readList(list, lead, block);
			return block;
		});
	const walk = (parent: Parents) => {
		let lead: string | undefined;
		let readUpTo = 0;
		let outerLead: string | undefined;
		for (const [index, node] of parent.children.entries()) {
			if (node.position && spanOf(node).start < readUpTo) continue;
			if (node.type === 'heading') openSection(node);
			else if (node.type === 'table') {
				const below = takeLinesBelow(node, source);
				if (below) parent.children.splice(index + 1, 0, below);
				readOneTable(node);
			} else if (node.type === 'list') readWholeList(node, lead);
			else if (node.type === 'code') addBlock(node);
			else if (node.type === 'thematicBreak') path = path.filter((part) => part.isTab !== true);
			else if (node.type === 'paragraph') {
				const appliesTo = readAppliesTo(node);
				const definition = definitionList(node, source);
				if (appliesTo) {
					reading.appliesTo ??= appliesTo;
					mark(node, 'dataAppliesTo', '');
				} else if (definition) {
					parent.children[index] = definition;
					readWholeList(definition, before.at(-1)?.text);
				} else {
					reportBrokenTable(node, source, problems);
					reading.prohibitions.push(...readProhibitions(node, source, context().surroundings.section));
					// A bold paragraph, or one that begins in bold and is not a sentence, is a caption. The sentence above it
					// also introduces the block below it.
					const isCaption =
						outerLead !== undefined &&
						node.children[0]?.type === 'strong' &&
						(node.children.length === 1 || !/[.!?:]$/.test(plainText(node, source)));
					if (isCaption) addBlock(node);
					else before.push({ text: plainText(node, source), block: addBlock(node) });
					outerLead = isCaption ? outerLead : /:$/.test(before.at(-1)?.text ?? '') ? before.at(-1)?.text : undefined;
				}
			} else if (node.type === 'html') readUpTo = readHtml(node, parent.children);
			else if ('children' in node) walk(node as Parents);
			if (node.type === 'heading') outerLead = undefined;
			if (node.type !== 'html') lead = node.type === 'paragraph' ? before.at(-1)?.text : undefined;
		}
	};
	walk(tree);
	reportMisplacedIds(tree, source, problems);
	reportTakenAnchors(reading, problems);
	reading.title ??= reading.frontMatter.title;
	findOnPage({ source, tree, samples: reading.frontMatter.samples ?? {}, drafts: reading.drafts }, problems);
	reportUnclosed(tree, source, problems);
	reading.account = accountOf(
		{
			source,
			textStart: frontMatterEnd(tree),
			blocks,
			drafts: reading.drafts,
			isAboutNetworks: isAboutNetworks([pageTitle(), ...reading.headings.map(({ text }) => text)]),
		},
		problems,
	);
	const body = safeHast(tree);
	fillNotes(body, reading.drafts);
	reportHiddenRows(body, reading.drafts, source, problems);
	return { ...reading, body, problems: problems.list() };
}
