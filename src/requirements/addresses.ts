import { networkOf } from './classify-end.ts';
import type { Endpoint } from './requirement.ts';
import { sentencesOf } from './sentences.ts';
import type { SourceText } from './source-text.ts';

type Address = Endpoint & { kind: 'address' };

/** The IP addresses and networks that a text lists, each on a line or parted by commas, semicolons or spaces. */
export function addressesIn(lines: readonly SourceText[]): Address[] {
	return lines.flatMap((line) => addressesOf(line.text));
}

/**
 * The addresses that the notes of a row give: those of lines and sentences that begin with one, or speak of addresses or IPs. Four numbers with dots
 * are else as likely a version: "Agent 11.18.0.1 or later".
 */
export function addressesOfNotes(lines: readonly SourceText[]): Address[] {
	return lines
		.flatMap((line) => sentencesOf(line.text))
		.filter(
			(sentence) => /\b(?:address(?:es)?|ips?|ipv[46])\b/i.test(sentence) || isAddress(sentence.split(/[\s,;]/)[0]),
		)
		.flatMap(addressesOf);
}

const isAddress = (word: string | undefined) => addressesOf(word ?? '').length > 0;

function addressesOf(text: string): Address[] {
	return text.split(/[\s,;]+/).flatMap((word) => {
		const address = word.replace(/[.)]+$/, '').replace(/^\(/, '');
		const network = networkOf(address);
		return network === undefined ? [] : [{ kind: 'address' as const, text: address, network }];
	});
}
