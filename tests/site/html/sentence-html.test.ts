import { expect, test } from 'vitest';
import { sentenceHtml } from '../../../src/site/html/sentence-html.ts';
import { party, sampleRequirement } from '../../support/sample-requirement.ts';

const host = (name: string) => ({ text: name, endpoints: [{ kind: 'host' as const, text: name, host: name }] });
const short = 'api.example.com';
const long = 'updates.north.vendor.example.com';

test.each([
	[{ source: party('App', 'App'), destination: host(short) }, `<code>${short}</code>`],
	// Wider than a phone's line.
	[
		{ source: party('App', 'App'), destination: host(long) },
		'<code>updates.<wbr>north.<wbr>vendor.<wbr>example.<wbr>com</code>',
	],
	[{ source: party('<b>A&B</b>', '<b>A&B</b>') }, '&lt;b&gt;A&amp;B&lt;/b&gt;'],
])('%j is told in HTML', (part, html) => {
	expect(sentenceHtml(sampleRequirement(part))).toContain(html);
});
