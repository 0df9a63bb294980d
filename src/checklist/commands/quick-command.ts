import type { Item } from '../item/item.ts';
import type { NamedHost } from '../item/named-hosts.ts';
import { planChecks } from './planned-checks.ts';
import { fillInsOf, type CommandShell, type FillIn, type PlannedCheck } from './planned-check.ts';

/** The commands that an admin would type for one item. */
export interface QuickCommand {
	/** One line for each thing to try; empty where no command can tell. */
	lines: readonly string[];
	/** What the reader has to put into them. */
	fillIns: readonly FillIn[];
	/** What each kind of line prints when it succeeds. */
	expected: readonly string[];
}

/**
 * The shortest commands for an item, with programs that every machine has: Test-NetConnection, nc, curl. What only the reader knows is a
 * word in capitals. `hosts` are the reader's hosts by role id.
 */
export function quickCommand(
	item: Item,
	hosts: Readonly<Record<string, readonly NamedHost[]>>,
	shell: CommandShell,
): QuickCommand {
	const { checks } = planChecks(item, hosts);
	const written = checks.map((check) => (shell === 'powershell' ? inPowershell(check) : inPosix(check)));
	return {
		lines: [...new Set(written.map(({ line }) => line))],
		fillIns: fillInsOf(checks),
		expected: [...new Set(written.map(({ expected }) => expected))],
	};
}

interface WrittenCheck {
	line: string;
	expected: string;
}

function inPowershell(check: PlannedCheck): WrittenCheck {
	switch (check.kind) {
		case 'tcp':
			return {
				line: `Test-NetConnection ${valueOf(check.host)} -Port ${valueOf(check.port)}`,
				expected: 'TcpTestSucceeded : True',
			};
		case 'https':
			return { line: `curl.exe -I ${addressOf(check)}`, expected: anyStatus };
		case 'ping':
			return { line: `Test-Connection ${valueOf(check.host)} -Count 1`, expected: 'a time in ms' };
		case 'listener':
			return { line: `Get-NetTCPConnection -State Listen -LocalPort ${check.port}`, expected: 'a line with Listen' };
		case 'resolve':
			return { line: `[Net.Dns]::GetHostAddresses('${check.host}').IPAddressToString`, expected: '127.0.0.1' };
	}
}

function inPosix(check: PlannedCheck): WrittenCheck {
	switch (check.kind) {
		case 'tcp':
			return { line: `nc -vz ${valueOf(check.host)} ${valueOf(check.port)}`, expected: 'succeeded, or open' };
		case 'https':
			return { line: `curl -I ${addressOf(check)}`, expected: anyStatus };
		case 'ping':
			return { line: `ping -c 1 ${valueOf(check.host)}`, expected: '1 received' };
		case 'listener':
			return { line: `ss -ltn sport = :${check.port}`, expected: 'a line with LISTEN' };
		case 'resolve':
			return { line: `getent ahostsv4 ${check.host}`, expected: '127.0.0.1' };
	}
}

const anyStatus = 'HTTP and a number, even an error’s';
const valueOf = (value: string | number | FillIn) => (typeof value === 'object' ? value.variable : `${value}`);

function addressOf({ host, port, path }: Extract<PlannedCheck, { kind: 'https' }>): string {
	const name = valueOf(host);
	const authority = `${name.includes(':') ? `[${name}]` : name}${port === 443 ? '' : `:${port}`}`;
	const address = `https://${authority}${path}`.replaceAll("'", '%27');
	return /^[\w.:/%-]+$/.test(address) ? address : `'${address}'`;
}
