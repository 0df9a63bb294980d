import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

test.each([
	['hub.example.com:8443', 'hub.example.com:8443 8443'],
	['192.0.2.1:8443 - Images', '192.0.2.1:8443 8443'],
	['`[2001:db8::1]:443`', '[2001:db8::1]:443 443'],
	['https://192.0.2.1:8443/api', 'https://192.0.2.1:8443/api 8443'],
	['`*.example.com:8443`', '*.example.com:8443 8443'],
])('the item %j is a connection to %s', (item, connection) => {
	const { drafts } = readPage(`* ${item}\n`, 'x.md');
	expect(drafts.map(({ destination, ports }) => `${destination.text} ${ports.map(({ from }) => from).join()}`)).toEqual(
		[connection],
	);
});
