import { expect, test } from 'vitest';
import { browserArguments, type BrowserNetwork } from './browser-arguments.ts';

const certificate = (publicKeyHash: string) => ({ key: '', cert: '', publicKeyHash });
const end = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

test.each<[BrowserNetwork, string[]]>([
	[{}, [`--host-resolver-rules=${end}`, '--no-proxy-server']],
	[
		{ hosts: { 'a.test': 1234, 'b.test:8443': 5678, 'c.test': 'not-found', 'd.test': 'refused' } },
		[
			'--host-resolver-rules=MAP a.test:443 127.0.0.1:1234, MAP b.test:8443 127.0.0.1:5678, ' +
				`MAP c.test ~NOTFOUND, MAP d.test:443 127.0.0.1:1, ${end}`,
			'--no-proxy-server',
		],
	],
	[
		{ hosts: { '*': 1234, 'a.test': 'refused' } },
		[`--host-resolver-rules=MAP a.test:443 127.0.0.1:1, MAP * 127.0.0.1:1234, ${end}`, '--no-proxy-server'],
	],
	[
		{ trusted: [certificate('one='), certificate('two=')] },
		[`--host-resolver-rules=${end}`, '--no-proxy-server', '--ignore-certificate-errors-spki-list=one=,two='],
	],
])('%j', (network, words) => {
	expect(browserArguments(network)).toEqual(words);
});
