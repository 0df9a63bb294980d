import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import {
	attributesOf,
	attributeText,
	elementEnd,
	plainAttribute,
	tagsOf,
	withTags,
} from '../../../src/site/html/page-tags.ts';
import { randomRuns } from '../../support/random-runs.ts';

const namesOf = (html: string) => [...tagsOf(html)].map(({ name, isEnd }) => (isEnd ? `/${name}` : name));

describe('the tags of a page', () => {
	test.each<[html: string, names: string[]]>([
		['<!doctype html><HTML><p>1 < 2</p></HTML>', ['html', 'p', '/p', '/html']],
		['<a title="<b>" data-x=\'">\'>x</a>', ['a', '/a']],
		['<!-- <p> --><br/><img src=a.png>', ['br', 'img']],
		['<script>if (a < b) "<p>"</script><p>', ['script', '/script', 'p']],
		['<style>a > b {}</style><textarea><p></textarea>', ['style', '/style', 'textarea', '/textarea']],
		['<title>Never ended', ['title']],
	])('%s', (html, names) => expect(namesOf(html)).toEqual(names));

	test('attributes are given as they are written', () => {
		const [tag] = tagsOf('<a class="x y" href="/a?b&#x26;c" hidden data-n=1>');
		expect(tag && [...attributesOf(tag)]).toEqual([
			['class', 'x y'],
			['href', '/a?b&#x26;c'],
			['hidden', ''],
			['data-n', '1'],
		]);
	});

	test('an element ends with its own end tag', () => {
		const html = '<ul><li><ul><li>a</li></ul></li></ul><p>';
		const [list] = tagsOf(html);
		expect(list && html.slice(elementEnd(html, list))).toBe('<p>');
		const [open] = tagsOf('<nav><a>');
		expect(() => open && elementEnd('<nav><a>', open)).toThrow('The page does not end its element nav.');
	});

	test('a part that was left out is not asked for', () => {
		const html = '<p><nav><a>x</a></nav><a>y</a></p>';
		const asked: string[] = [];
		const written = withTags(html, (tag) => {
			asked.push(tag.text);
			return tag.name === 'nav' ? { text: '-', end: elementEnd(html, tag) } : undefined;
		});
		expect(written).toBe('<p>-<a>y</a></p>');
		expect(asked).toEqual(['<p>', '<nav>', '<a>', '</a>', '</p>']);
	});

	test('any text stands in an attribute and is read from it', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const [tag] = tagsOf(`<p title="${attributeText(text)}">`);
				expect(plainAttribute((tag && attributesOf(tag).get('title')) ?? '')).toBe(text);
			}),
			randomRuns(200),
		);
	});

	test('all elements of any tree that was written are found, and no others', () => {
		const name = fc.constantFrom('p', 'div', 'a', 'br', 'script', 'textarea', 'b');
		const element = fc.letrec<{ node: ElementContent }>((tie) => ({
			node: fc.oneof(
				fc.record({ type: fc.constant('text' as const), value: fc.string() }),
				fc.record({
					type: fc.constant('element' as const),
					tagName: name,
					properties: fc.record({ title: fc.string(), hidden: fc.boolean() }),
					children: fc.array(tie('node'), { maxLength: 3 }),
				}),
			),
		})).node;
		const countOf = (node: ElementContent): Element[] =>
			node.type === 'element' ? [node, ...(isText(node) ? [] : node.children.flatMap(countOf))] : [];
		const isText = ({ tagName }: Element) => ['br', 'script', 'textarea'].includes(tagName);
		fc.assert(
			fc.property(fc.array(element), (children) => {
				const written = children.flatMap(countOf).map(({ tagName }) => tagName);
				const emptied = children.map(function empty(node): ElementContent {
					return node.type === 'element' ? { ...node, children: isText(node) ? [] : node.children.map(empty) } : node;
				});
				const found = [...tagsOf(toHtml({ type: 'root', children: emptied }))].filter(({ isEnd }) => !isEnd);
				expect(found.map(({ name: each }) => each)).toEqual(written);
			}),
			randomRuns(200),
		);
	});
});
