import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outcomeReasons } from '../../../src/checklist/state/probe-outcome.ts';
import { failureCauses, seenSentence, silenceCauses } from '../../../src/checklist/run/words-outcome.ts';

describe('words for what was seen', () => {
	test.each(outcomeReasons)('%s does not call an answer a pass, nor a failure blocked', (reason) => {
		expect(seenSentence(reason)).not.toMatch(/\bpass|blocked|reachable|firewall/i);
	});

	const known = {
		failed: failureCauses,
		'time-limit': silenceCauses,
	};
	test.each(['failed', 'time-limit'] as const)('%s names several causes, and says that there are others', (reason) => {
		expect(known[reason].length).toBeGreaterThan(1);
		expect(seenSentence(reason)).toContain(`Possible causes: ${known[reason].join(', ')}, and others.`);
	});

	test('a client certificate that a server asks for is among them', () => {
		expect(seenSentence('failed')).toBe(
			'The request failed. The browser does not say why. Possible causes: an unknown name, a refused or reset connection, a proxy that refuses, an untrusted certificate, a missing client certificate, a browser extension, and others.',
		);
	});

	test.each(outcomeReasons)('%s is told in sentences of at most 28 words', (reason) => {
		const sentences = seenSentence(reason).split(/(?<=[.!?])\s+/);
		expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 28)).toEqual([]);
	});

	test('no reason ends a list of causes', () => {
		for (const reason of outcomeReasons) expect(seenSentence(reason)).not.toMatch(/: [^.]*, or [^.,]*\./);
	});

	test('the guide names the same causes, and says that there are others', () => {
		const guide = readFileSync('src/guides/how-the-check-works.mdx', 'utf8').replace(/\s+/g, ' ');
		for (const causes of Object.values(known)) expect(guide).toContain(`${causes.join(', ')}, and others.`);
	});
});
