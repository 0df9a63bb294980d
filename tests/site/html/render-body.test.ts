import { expect, test } from 'vitest';
import { assemble } from '../../../src/requirements/version/assemble.ts';
import { readPage } from '../../../src/requirements/page/read-page.ts';
import { renderBody } from '../../../src/site/html/render-body.ts';

/** A page of an invented product as the site shows it. */
function rendered(markdown: string): string {
	const reading = readPage(`# Ports\n\n${markdown}\n`, 'page.md');
	const summary = { file: 'page.md', slug: 'page', title: 'Ports', summary: '', tags: [], updated: '2026-01-01' };
	const { dataset } = assemble({
		product: 'Harbour',
		version: { id: '1', label: 'One', status: 'current' },
		pages: [{ summary, drafts: reading.drafts, samples: {} }],
		roles: [],
	});
	return renderBody(reading.body, dataset.requirements, 'Ports').html;
}

test('cells say what their column means, whatever it is headed', () => {
	const html = rendered(
		'| Goes to | Endpoint | Ports | Why |\n| --- | --- | --- | --- |\n| x | a.example.com | 443 | Because |',
	);
	expect(html).toMatch(/<th[^>]* data-column="destination"[^>]*>Endpoint/);
	expect(html).toMatch(/<td[^>]* data-column="destination"[^>]*><div><code>a\./);
	expect(html).toMatch(
		/<td[^>]* data-column="port"[^>]* data-label="Ports"|<td[^>]* data-label="Ports"[^>]* data-column="port"/,
	);
	expect(html).toMatch(/<td data-label="Goes to">/);
});

test('below a table of requirements there is room for its tools, and the hosts that they copy', () => {
	const html = rendered(
		'| Source | Destination | Port | Notes |\n| --- | --- | --- | --- |\n' +
			'| App | \\*.b.example.com<br/>a.example.com/api | 443 | 192.0.2.1 |\n| App | a.example.com | 80 | |',
	);
	expect(html).toContain('</table><table-tools data-hosts="*.b.example.com a.example.com 192.0.2.1"></table-tools>');
	expect(rendered('| Source | Destination | Port |\n|---|---|---|\n| A | B | 1 |')).toContain(
		'<table-tools></table-tools>',
	);
	expect(rendered('| Limit | Value |\n|---|---|\n| A | B |')).not.toContain('table-tools');
});

test('an item of a list leads to its item on the checklist, before a list within it', () => {
	const html = rendered(
		'Services listen on ports:\n\n* 12000 - Harbour Service\n* 12001 - Pilot Service\n\n  with more text',
	);
	expect(html).toMatch(/Harbour Service <a class="check" href="..\/checklist\/#[^"]+">Check: by hand<\/a>/);
	expect(html).toMatch(/Pilot Service <a class="check"/);
});
