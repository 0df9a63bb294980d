import { expect, test } from 'vitest';
import { firewallEnds } from '../../../src/checklist/request/firewall-ends.ts';
import { remarksOf } from '../../../src/checklist/request/words-request-line.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';

/** The remarks on the connection to the first of two hosts, each with a port of its own. */
function remarks(cell: string, ...names: string[]): string[] {
	const endpoints = names.map((text) => {
		const [host = '', ...path] = text.split('/');
		return { kind: 'host' as const, text, host, ...(path.length > 0 ? { path: `/${path.join('/')}` } : {}) };
	});
	const ports = names.map((text, index) => ({ from: index + 1, to: index + 1, for: text }));
	const requirement = sampleRequirement({ destination: { text: cell, endpoints }, ports });
	const [from] = firewallEnds(requirement.source, false);
	const [to] = firewallEnds(requirement.destination, false);
	return from && to ? remarksOf(requirement, from, to) : [];
}

test.each([
	['one.example / two.example', ['one.example', 'two.example'], true],
	['one.example or two.example', ['one.example', 'two.example'], true],
	['one.example, two.example', ['one.example', 'two.example'], false],
	['one.example/api and two.example/v2/orders', ['one.example/api', 'two.example/v2/orders'], false],
])('whether %s offers a choice', (cell, names, isChoice) => {
	expect(remarks(cell, ...names).some((remark) => remark.startsWith('A choice: '))).toBe(isChoice);
});
