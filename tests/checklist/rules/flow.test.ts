// A transport beside TCP and UDP, in every format: none of them takes it for a protocol without ports.
import { expect, test } from 'vitest';
import { ruleFormats } from '../../../src/checklist/rules/rule-formats.ts';
import { connection, namedHosts, sampleList } from '../../support/rules/sample-rules.ts';

const ports = [
	{ from: 2905, to: 2910 },
	{ from: 3868, to: 3868 },
];
const list = sampleList([connection(1, 'Front-End', '203.0.113.5', { transports: ['sctp'], ports })], {
	hosts: namedHosts({ 'front-end': '10.1.0.2' }),
});
const written = new Map(ruleFormats.map((format) => [format.id, format.write(list)]));
const allPorts = 'These rules cannot name ports of SCTP, so they allow all of them.';

test.each([
	['windows-firewall', [], [allPorts], ["-Protocol 132 -RemoteAddress '203.0.113.5/32'"]],
	['nftables', [], [], ['sctp dport { 2905-2910, 3868 } accept']],
	['squid', ['A proxy carries only HTTP and HTTPS.'], [], []],
	['aws', [], [allPorts], ['ip_protocol       = "132"']],
	['azure', ['SCTP cannot be named here alone.'], [], []],
	['blackbox', ['SCTP cannot be probed.'], [], []],
])('%s says what of it holds', (id, missing, wider, lines) => {
	const { files, fates } = written.get(id) ?? { files: [], fates: [] };
	const text = files.map((file) => file.text).join('');
	expect(fates.map((fate) => ({ missing: fate.missing, wider: fate.wider }))).toMatchObject([{ missing, wider }]);
	for (const line of lines) expect(text).toContain(line);
	if (wider.length > 0) expect(text.replace(/^ *(?:#|description).*$/gm, '')).not.toMatch(/2905|3868/);
});
