import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const read = (markdown: string) => readPage(markdown, 'x.md').prohibitions;

test.each([
	['TCP ports 12000 and 12001 must not be open to the internet.'],
	['Port 5672 should never be reachable.'],
	['Do not expose TCP 8443.'],
	['A proxy must not stand between the two.'],
	['The firewall shouldn’t close it.'],
])('“%s” forbids', (sentence) => {
	expect(read(`# T\n\n## Ports\n\nAll is well. ${sentence} More is said.\n`)).toEqual([
		{ section: { anchor: 'ports', path: ['Ports'] }, text: sentence },
	]);
});

test.each([
	['Port 80 is not needed.'],
	['You must not forget the name.'],
	['Port 443 must be open.'],
	['The port can be changed; it may not be what you see.'],
])('“%s” forbids nothing of the network', (sentence) => {
	expect(read(`# T\n\n${sentence}\n`)).toEqual([]);
});

test('what is forbidden in a box, or above the first heading, counts too, and is no requirement', () => {
	const markdown =
		'# T\n\n<div class="info" markdown="1">\n\nPort 1 must not be open.\n\n</div>\n\n## A\n\n- Port 2 must not be open.\n';
	expect(read(markdown)).toEqual([{ section: { anchor: '', path: [] }, text: 'Port 1 must not be open.' }]);
	expect(readPage(markdown, 'x.md').drafts).toEqual([]);
});
