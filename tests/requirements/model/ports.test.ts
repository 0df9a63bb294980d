import { expect, test } from 'vitest';
import { portNumbers, portOfEnd, portsFor } from '../../../src/requirements/model/ports.ts';

test.each([
	[{ from: 443, to: 443 }, '443', '443'],
	[{ from: 8000, to: 8010 }, '8000-8010', '8000-8010'],
	[{ from: 1433, to: 1433, for: 'SQL Server' }, '1433', '1433 (SQL Server)'],
])('%j is written %s, and %s', (port, numbers, withEnd) => {
	expect([portNumbers(port), portOfEnd(port)]).toEqual([numbers, withEnd]);
});

test('an end has the ports of its own and those of none', () => {
	const ports = [
		{ from: 1433, to: 1433, for: 'SQL Server' },
		{ from: 1521, to: 1521, for: 'Oracle' },
		{ from: 80, to: 80 },
	];
	expect(portsFor(ports, 'Oracle').map(({ from }) => from)).toEqual([1521, 80]);
});
