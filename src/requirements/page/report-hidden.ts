import type { Root as HastRoot, RootContent } from 'hast';
import type { Html, Parents, Root } from 'mdast';
import type { Draft } from '../model/draft.ts';
import type { Problems } from '../problems/problems.ts';
import { blankComments } from '../text/parse-raw-html.ts';
import { spanOf } from '../text/span.ts';

/** Elements whose content browsers hide, or show without its markup. Most pages have none of them. */
const elements = 'template|select|plaintext|script|style|textarea|title|iframe|noframes|noembed|xmp';
const hiding = new RegExp(`<(?:${elements}|pre)\\b|<[!?]`, 'i');
const hidingTag = new RegExp(`<(/?)(${elements})(?=[\\s/>])`, 'gi');

// CommonMark 4.6, HTML blocks 1 to 5: they continue over empty lines to their end marker, or to the end of the page.
const untilEnd: [RegExp, string][] = [
	[/^<!--/, '-->'],
	[/^<\?/, '?>'],
	[/^<!\[CDATA\[/, ']]>'],
	[/^<![a-z]/i, '>'],
	[/^<script(?=[\s>]|$)/i, '</script>'],
	[/^<style(?=[\s>]|$)/i, '</style>'],
	[/^<textarea(?=[\s>]|$)/i, '</textarea>'],
	[/^<pre(?=[\s>]|$)/i, '</pre>'],
];

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Reports unclosed HTML that hides the text below it, or keeps it from being read. */
export function reportUnclosed(tree: Root, source: string, problems: Problems): void {
	if (!hiding.test(source)) return;
	const open = new Map<string, number[]>();
	const visit = (parent: Parents) => {
		const holdsBlocks = blockParents.has(parent.type);
		for (const node of parent.children) {
			if (node.type === 'html') {
				if (!holdsBlocks || !reportEndless(node, source, problems)) countTags(node, open);
			} else if ('children' in node) visit(node);
		}
	};
	visit(tree);
	for (const [name, starts] of open) {
		for (const start of starts) report(name, `</${name}>`, { start, end: start + name.length + 1 }, problems);
	}
}

function reportEndless(node: Html, source: string, problems: Problems): boolean {
	const value = node.value.trimStart();
	const [sign, end = ''] = untilEnd.find(([begin]) => begin.test(value)) ?? [];
	const begin = sign?.exec(value)?.[0];
	if (begin === undefined || value.toLowerCase().includes(end, begin.length)) return false;
	const span = spanOf(node);
	const start = Math.max(span.start, source.indexOf(begin, span.start));
	report(begin.slice(1), end, { start, end: Math.max(start, span.end) }, problems);
	return true;
}

function countTags(node: Html, open: Map<string, number[]>): void {
	const { start } = spanOf(node);
	for (const { 1: slash, 2: written = '', index } of blankComments(node.value).matchAll(hidingTag)) {
		const name = written.toLowerCase();
		const starts = open.get(name) ?? [];
		if (slash === '/') starts.pop();
		else starts.push(start + index);
		open.set(name, starts);
	}
}

function report(name: string, end: string, at: { start: number; end: number }, problems: Problems): void {
	problems.report(
		'hidden-text',
		`Unexpected \`<${name}${/^[a-z]/i.test(name) ? '>' : ''}\` without its end, expected \`${end}\`: all below it is hidden, or not read`,
		at,
	);
}

/** Reports requirements that HTML around them hides, such as `<template>` or `<select>`. */
export function reportHiddenRows(body: HastRoot, drafts: readonly Draft[], source: string, problems: Problems): void {
	if (!hiding.test(source)) return;
	const shown = new Set<number>();
	const visit = (node: HastRoot | RootContent) => {
		if (node.type !== 'root' && node.type !== 'element') return;
		const index = node.type === 'element' ? node.properties['dataRequirement'] : undefined;
		const start = index === undefined ? undefined : drafts[Number(index)]?.span.start;
		// Several requirements may come from one row.
		if (start !== undefined) shown.add(start);
		node.children.forEach(visit);
	};
	visit(body);
	for (const { span } of drafts) {
		if (shown.has(span.start)) continue;
		shown.add(span.start);
		problems.report(
			'hidden-text',
			'Unexpected requirement that the page does not show, expected it outside of HTML that hides what it holds, such as `<template>` and `<select>`',
			span,
		);
	}
}
