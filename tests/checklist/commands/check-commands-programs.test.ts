// The commands for a POSIX shell where programs of the system say what they seldom say here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkCommands } from '../../../src/checklist/commands/check-commands.ts';
import type { Item } from '../../../src/checklist/item/item.ts';
import { commandItem, itemEnd } from '../../support/command-items.ts';
import { programFolder, runShell } from '../../support/shells/run-shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Target and result of what is one line. */
async function tried(item: Item, scripts: Record<string, string>): Promise<string[]> {
	const environment = { PATH: await programFolder(folder, scripts) };
	const output = await runShell(checkCommands(item, {}, 'posix').script ?? '', { folder, environment });
	expect(output.split('\n')).toHaveLength(2);
	const [, , target = '', ...result] = output.slice(0, -1).split(', ');
	return [target, result.join(', ')];
}

test.each([
	['is answered', 'echo "3 packets transmitted, 3 received"', 'answered'],
	['is not answered', 'echo "3 packets transmitted, 0 received"; exit 1', 'no answer to 3 pings'],
	[
		'may not be sent',
		'echo "ping: socket: Operation not permitted" >&2; exit 2',
		'not run: ping: socket: Operation not permitted',
	],
	[
		'has no address to go to',
		'echo "ping: a.test: Name or service not known" >&2; exit 2',
		'not run: ping: a.test: Name or service not known',
	],
])('a ping that %s', async (_, does, result) => {
	const item = commandItem([itemEnd('host', 'a.test', '')], { transports: ['icmp'] });
	expect(await tried(item, { ping: does })).toEqual(['R05 ping a.test', result]);
});

test('what a certificate says of itself reaches the terminal without control characters', async () => {
	const said = "printf '* issuer: CN=\\033[31mred\\007\\n'; echo 'portolan 200 0'";
	const item = commandItem([itemEnd('host', 'a.test', 'https 443')], { reason: null });
	const [, result] = await tried(item, { curl: said });
	expect(result).toBe('answered: HTTP 200; issuer: CN= [31mred ');
});
