// A real build of content that attacks: text that would end a title, a style, a script, an attribute, a comment or a string stands in every setting, field, role,
// heading and cell. It must come out as text, everywhere. The ids of the built pages are looked at too.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { isTakenId } from '../../../src/requirements/model/taken-names.ts';
import { elementsNamed } from '../../../src/site/html/hast-elements.ts';
import { buildContent, forgetContent } from '../../support/build-content.ts';
import { builtTexts } from '../../support/built-folder.ts';

const attacks = [
	'</style><script>zq(1)</script>',
	'</title></script></textarea></noscript>',
	'"><img src=x onerror=zq(2)>',
	"'><b zq=3>",
	'--><i zq=4> ]]>',
	'\u2028\u2029',
	'} * { zq: 5 } @import "zq:6"; \\',
	'${zq(7)} {zq(8)} $& $1 `zq`',
	'<!--<script>zq(9)',
	'&quot;onload=zq(10) &lt;zq&gt;',
].join(' ');
/** A text that can be told from the others. */
const planted = (place: string) => `${place} ${attacks}`;
/** The same in a cell or a heading of Markdown; an element of script that is never closed would take all below it along, as in any HTML. */
const inMarkdown = (place: string) =>
	planted(place)
		.replace(/\u2028|\u2029/g, '')
		.replace('<!--<script>', '\\<!--\\<script>');

const page = (summary: string, rows: string) => `---
${stringify({ title: planted('title'), summary: planted(summary), tags: [planted('tag')], product: planted('product of page'), updated: '2026-01-02' })}---

# ${inMarkdown('H1')}

## ${inMarkdown('H2')} {#ports}

${inMarkdown('Text')}

| Source | Destination | Port | Protocol | Service | Condition | Notes | ${inMarkdown('Heading')} |
|---|---|---|---|---|---|---|---|
${rows}

## ${inMarkdown('Without an id')}

The following ports must be open:

- 12000 - ${inMarkdown('Service of an item')}

## Main

## Data

## Environment

A footnote[^a].

[^a]: ${inMarkdown('Footnote')}
`;
const row = (name: string, port: number) =>
	`| ${inMarkdown(`Role ${name}`)} | ${name}.example.com | ${port} | TCP | ${inMarkdown(`Service ${name}`)} | ${inMarkdown('Applies when')} | ${inMarkdown(`Notes ${name}`)} | ${inMarkdown('Other')} |`;
const pages = {
	'1/ports.md': page('summary 1', `${row('one', 443)}\n${row('two', 80)}`),
	'2/ports.md': page('summary 2', `${row('one', 8443)}\n${row('three', 443)}`),
};

const folder = mkdtempSync(join(tmpdir(), 'portolan-planted-'));
const content = join(folder, 'content');
const write = (path: string, text: string) => {
	mkdirSync(join(content, path, '..'), { recursive: true });
	writeFileSync(join(content, path), text);
};
let texts = new Map<string, string>();
const text = (file: string) => texts.get(file) ?? '';

const documentOf = (html: string): Root => {
	const value = html.replace(/^\s*<!doctype html>/i, '');
	return raw({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value }] }) as Root;
};
const textOf = (element: Element | undefined): string => {
	let said = '';
	if (element) visit(element, 'text', (node) => void (said += node.value));
	return said;
};
const requirementIds = z.looseObject({ requirements: z.array(z.looseObject({ id: z.string() })) });
const htmlFiles = () => [...texts.keys()].filter((file) => file.endsWith('.html'));

beforeAll(async () => {
	write(
		'site.yaml',
		stringify({
			name: planted('name'),
			product: planted('product'),
			description: planted('description'),
			notice: planted('notice'),
			links: [{ label: planted('link'), url: 'https://example.com/?"><script>zq(11)</script>' }],
			accent: { light: '#7a1f5c', dark: '#f0a6d4' },
		}),
	);
	write(
		'versions.yaml',
		stringify([
			{ id: '2', label: planted('label 2'), status: 'current', for: planted('for 2') },
			{ id: '1', label: planted('label 1'), status: 'archived', for: planted('for 1') },
			{
				id: planted('elsewhere'),
				label: planted('label elsewhere'),
				elsewhere: 'https://example.com/"><script>zq(12)</script>',
			},
		]),
	);
	write(
		'roles.md',
		`| Role | Also written | Machine | Network |\n|---|---|---|---|\n| ${inMarkdown('Role one')} | | ${inMarkdown('machine')} | yours |\n`,
	);
	for (const [path, source] of Object.entries(pages)) write(path, source);
	const environment = { ...process.env, CONTENT_DIR: content };
	// A first record that the pages then differ from.
	spawnSync(process.execPath, ['src/commands/snapshot.ts'], { env: environment });
	write('2/ports.md', pages['2/ports.md'].replace('8443', '9443'));
	await buildContent(content, join(folder, 'dist'), { SITE_URL: 'https://docs.example' });
	texts = builtTexts(join(folder, 'dist'));
});
afterAll(() => {
	forgetContent(content);
	rmSync(folder, { recursive: true, force: true });
});

test('the pages are built, and the texts stand in them as they were written', () => {
	expect(htmlFiles().length).toBeGreaterThan(10);
	const home = documentOf(text('index.html'));
	expect(textOf(elementsNamed(home, 'title')[0])).toBe(planted('name').replace(/\s+/g, ' ').trim());
	const shown = textOf(elementsNamed(documentOf(text('2/ports/index.html')), 'body')[0]);
	expect(shown).toContain('</style><script>zq(1)</script>');
});

test('no element and no attribute comes from a text, and no script but ours is in any page', () => {
	for (const file of htmlFiles()) {
		const found: string[] = [];
		visit(documentOf(text(file)), 'element', ({ tagName, properties, children }) => {
			for (const name of Object.keys(properties)) if (/^(?:zq|on[a-z])/i.test(name)) found.push(`${tagName} ${name}`);
			const own = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
			if (tagName === 'script' && /zq\(/.test(own)) found.push('script');
			if (tagName === 'script' && typeof properties['src'] === 'string' && !properties['src'].startsWith('/_astro/'))
				found.push(`script ${properties['src']}`);
			// In a style sheet they may stand in strings alone.
			if (tagName === 'style' && own.replace(/"(?:\\.|[^"\\\n])*"/g, '""').includes('zq')) found.push('style');
			if (['base', 'iframe', 'object', 'embed', 'form'].includes(tagName) && JSON.stringify(properties).includes('zq'))
				found.push(tagName);
		});
		expect(found, file).toEqual([]);
	}
});

test('the policy is the first thing in each head, after the encoding', () => {
	for (const file of htmlFiles()) {
		const [head] = elementsNamed(documentOf(text(file)), 'head');
		const [first, second] = (head?.children ?? []).filter((child) => child.type === 'element');
		expect(first?.properties, file).toMatchObject({ charSet: 'utf-8' });
		expect(second?.properties, file).toMatchObject({ httpEquiv: ['content-security-policy'] });
	}
});

test('data files hold the texts and nothing else', () => {
	const { product } = z.looseObject({ product: z.string() }).parse(JSON.parse(text('data/2/requirements.json')));
	expect(product).toBe(planted('product').replace(/\s+/g, ' '));
	for (const [file, written] of texts) {
		if (file.endsWith('.json')) expect(() => void JSON.parse(written), file).not.toThrow();
		// llms.txt is Markdown that names the pages.
		if (file.endsWith('.txt')) expect(written, file).not.toMatch(file === 'llms.txt' ? /</ : /zq|</);
		if (/\.(?:js|svg|css)$/.test(file)) expect(written, file).not.toContain('zq(');
	}
	// Markdown: what is planted is text there, and links lead to the site.
	const markdown = unified().use(remarkParse).parse(text('llms.txt'));
	visit(markdown, (node) => {
		expect(node.type).toMatch(/^(?:root|heading|paragraph|blockquote|list|listItem|link|text)$/);
		if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/docs\.example\//);
	});
	for (const file of ['data/2/requirements.csv', 'data/2/firewall-request.csv']) {
		// RFC 4180: each cell that holds a quote is quoted, and its quotes are doubled.
		const rest = text(file).replace(/"(?:[^"]|"")*"/g, '');
		expect(rest, file).not.toMatch(/"|<|zq\(/);
	}
});

describe('ids', () => {
	const idsOf = (file: string) => {
		const ids: string[] = [];
		visit(documentOf(text(file)), 'element', ({ tagName, properties }) => {
			if (tagName === 'template') return SKIP;
			if (typeof properties['id'] === 'string') ids.push(properties['id']);
			return undefined;
		});
		return ids;
	};
	/** All ids of writers: of headings and requirements, chosen or made. */
	const ofWriters = () => {
		const requirements = ['1', '2'].flatMap((version) => {
			const { requirements: list } = requirementIds.parse(JSON.parse(text(`data/${version}/requirements.json`)));
			return list.map(({ id }) => id);
		});
		const headings = Object.values(pages).flatMap((source) =>
			readPage(source, 'x.md').headings.map(({ anchor }) => anchor),
		);
		return new Set([...requirements, ...headings]);
	};

	test('no page has one twice', () => {
		for (const file of htmlFiles()) {
			const ids = idsOf(file);
			expect(
				ids.filter((id, index) => ids.indexOf(id) !== index),
				file,
			).toEqual([]);
		}
	});

	test('of parts of the site beside those of writers are taken, or no writer can have them', () => {
		const writers = ofWriters();
		const shared = htmlFiles().filter((file) => /^\d\//.test(file) && idsOf(file).some((id) => writers.has(id)));
		expect(shared).toEqual(
			expect.arrayContaining(['2/ports/index.html', '2/checklist/index.html', '2/checklist-offline.html']),
		);
		for (const file of shared) {
			const free = idsOf(file).filter((id) => !writers.has(id) && !id.includes(':') && !isTakenId(id));
			expect(free, file).toEqual([]);
		}
	});
});
