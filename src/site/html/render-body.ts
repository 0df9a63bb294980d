import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { checkLabel } from '../../checklist/item/words-check.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';
import { breakableHost } from './breakable-host.ts';
import { elementsNamed, walk } from './hast-elements.ts';
import { pagePassages } from './page-passages.ts';
import { plainName } from '../../checklist/item/plain-name.ts';
import type { PublishedPage } from '../site.ts';

/**
 * The body of a page as HTML, and the passages for the search, from the same reading that gave its requirements. Rows
 * and items carry the id and number of their requirement and link to its item on the checklist; headings carry their
 * anchors. The title and the info box of versions are left out, since the page's head shows both. `addressOf` turns
 * links as written into addresses of the site. `root`, the body, is already safe; it is changed.
 */
export function renderBody(
	root: Root,
	requirements: readonly Requirement[],
	title: string,
	addressOf: (address: string) => string = (address) => address,
): Pick<PublishedPage, 'html' | 'passages'> {
	removeParts(root);
	for (const { properties } of elementsNamed(root, 'a')) {
		if (typeof properties['href'] === 'string') properties['href'] = addressOf(properties['href']);
	}
	walk(root, (element, index, parent) => {
		if (element.type !== 'element') return;
		if (element.tagName === 'table') {
			const own = decorateTable(element, requirements);
			if (own.length > 0) parent.children.splice(index + 1, 0, tableTools(own));
		} else if (element.properties['dataAnchor'] !== undefined) decorateHeading(element);
		else if (element.tagName === 'li') decorateItem(element, requirements);
	});
	breakHosts(root, requirements);
	return { html: toHtml(root), passages: pagePassages(root, title) };
}

function removeParts(root: Root): void {
	let titleSeen = false;
	walk(root, (element, index, parent) => {
		if (element.type !== 'element') return undefined;
		const isTitle = element.tagName === 'h1' && !titleSeen && element.properties['dataAnchor'] === undefined;
		const isVersionBox =
			element.tagName === 'aside' &&
			element.children.some((child) => child.type === 'element' && child.properties['dataAppliesTo'] !== undefined);
		if (isTitle) titleSeen = true;
		if (!isTitle && !isVersionBox && element.properties['dataAppliesTo'] === undefined) return undefined;
		parent.children.splice(index, 1);
		return index;
	});
}

/** Adds ids, numbers and links to the rows of a table, and returns its requirements. */
function decorateTable(table: Element, requirements: readonly Requirement[]): Requirement[] {
	const rows = elementsNamed(table, 'tr');
	const own = rows.flatMap((row) => requirementOf(row, requirements) ?? []);
	if (own.length === 0) return own;
	table.properties['className'] = ['requirements'];
	const [head, ...body] = rows;
	const labels = head ? elementsNamed(head, 'th').map(textOf) : [];
	if (head) {
		for (const cell of elementsNamed(head, 'th')) cell.properties['scope'] = 'col';
		head.children = [
			make('th', { scope: 'col' }, 'No.'),
			...head.children,
			make('th', { scope: 'col', dataNoCopy: '' }, 'Check'),
		];
	}
	for (const row of body) {
		const requirement = requirementOf(row, requirements);
		elementsNamed(row, 'td').forEach((cell, index) => {
			cell.properties['dataLabel'] = labels[index] ?? '';
			cell.children = [make('div', {}, ...cell.children)];
		});
		if (!requirement) continue;
		const { id, ref, check } = requirement;
		row.properties = { id };
		const number = make('td', { className: ['ref'], dataLabel: 'No.' }, make('a', { href: `#${id}` }, ref));
		const way = make(
			'td',
			{ className: ['check'], dataLabel: 'Check' },
			make('div', {}, make('a', { href: `../checklist/#${id}` }, checkLabel(check))),
		);
		row.children = [number, ...row.children, way];
	}
	return own;
}

/**
 * An empty element for the copy buttons of a table, which script adds, with the hosts and addresses that they copy.
 */
function tableTools(requirements: readonly Requirement[]): Element {
	const ends = requirements.flatMap(({ source, destination }) =>
		[source, destination].flatMap(({ endpoints, addresses = [] }) => [...endpoints, ...addresses]),
	);
	const names = new Set(ends.flatMap(plainName).filter((name) => name !== 'localhost'));
	return make('table-tools', names.size === 0 ? {} : { dataHosts: [...names].join(' ') });
}

function decorateItem(item: Element, requirements: readonly Requirement[]): void {
	const requirement = requirementOf(item, requirements);
	if (!requirement) return;
	item.properties = { id: requirement.id, className: ['requirement'] };
	const way = make(
		'a',
		{ className: ['check'], href: `../checklist/#${requirement.id}` },
		`Check: ${checkLabel(requirement.check).toLowerCase()}`,
	);
	// Added at the end of the first line, since a list within the item comes below it.
	const [first] = item.children.filter((child) => child.type === 'element');
	const line = first?.type === 'element' && first.tagName === 'p' ? first : item;
	const below = line.children.findIndex(
		(child) => child.type === 'element' && ['ul', 'ol', 'p'].includes(child.tagName),
	);
	line.children.splice(below < 0 ? line.children.length : below, 0, { type: 'text', value: ' ' }, way);
	item.children = [
		make('a', { className: ['ref'], href: `#${requirement.id}` }, requirement.ref),
		{ type: 'text', value: ' ' },
		...item.children,
	];
}

function decorateHeading(heading: Element): void {
	const anchor = String(heading.properties['dataAnchor']);
	heading.properties = { id: anchor };
	heading.children.push(
		{ type: 'text', value: ' ' },
		make('a', { className: ['anchor'], href: `#${anchor}`, ariaLabel: `Link to ${textOf(heading)}` }, '#'),
	);
}

/** Turns host names in table cells into code that breaks only after dots and slashes. */
function breakHosts(root: Root, requirements: readonly Requirement[]): void {
	const names = new Set(
		requirements
			.flatMap(({ source, destination }) => [...source.endpoints, ...destination.endpoints])
			.flatMap((end) => (end.kind === 'role' || end.kind === 'any' ? [] : [end.text])),
	);
	walk(root, (text, index, parent) => {
		if (text.type !== 'text') return undefined;
		const name = text.value.trim();
		if (!names.has(name) || parent.type !== 'element' || parent.tagName === 'a') return undefined;
		const broken = breakableHost(name);
		parent.children.splice(index, 1, ...(parent.tagName === 'code' ? broken : [make('code', {}, ...broken)]));
		return index + 1;
	});
}

function requirementOf(element: Element, requirements: readonly Requirement[]): Requirement | undefined {
	const index = element.properties['dataRequirement'];
	return index === undefined ? undefined : requirements[Number(index)];
}

const make = (
	tagName: string,
	properties: Element['properties'],
	...children: (ElementContent | string)[]
): Element => ({
	type: 'element',
	tagName,
	properties,
	children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

function textOf(element: Element): string {
	let text = '';
	walk(element, (node) => {
		if (node.type === 'text') text += node.value;
	});
	return text.trim();
}
