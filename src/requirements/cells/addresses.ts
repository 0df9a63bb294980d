import { networkOf } from '../model/classify-end.ts';
import type { Problems } from '../problems/problems.ts';
import type { Endpoint } from '../model/requirement.ts';
import { sentencesIn } from '../text/sentences.ts';
import type { SourceText } from '../text/source-text.ts';
import { trimCharactersEnd } from '../text/trim-characters.ts';

type Address = Endpoint & { kind: 'address' };

/** The IP addresses and networks that a text lists, each on a line or separated by commas, semicolons or spaces. */
export function addressesIn(lines: readonly SourceText[]): Address[] {
	return lines.flatMap((line) => addressesOf(line.text));
}

/** The addresses found in the notes of a row. */
interface AddressesOfNotes {
	addresses: Address[];
	/** Sentences with four dotted numbers that may be an address or a version; the text does not tell which. */
	unread: SourceText[];
}

/**
 * The addresses that the notes of a row give. Networks with a length and IPv6 addresses always count. Four dotted
 * numbers count only in a sentence that begins with an address or says “address” or “IP”: otherwise they may be a
 * version, as in “Agent 11.18.0.1 or later”.
 */
export function addressesOfNotes(lines: readonly SourceText[]): AddressesOfNotes {
	const read: AddressesOfNotes = { addresses: [], unread: [] };
	for (const sentence of lines.filter(hasAddress).flatMap(sentencesIn)) {
		const saysSo = /\b(?:address(?:es)?|ips?|ipv[46])\b/i.test(sentence.text);
		const isList = addressesOf(sentence.text.split(/[\s,;]/)[0] ?? '').length > 0;
		const found = addressesOf(sentence.text);
		const isVersion = /\b(?:versions?|releases?|builds?)\b/i.test(sentence.text);
		read.addresses.push(...found.filter(({ text }) => saysSo || isList || /[/:]/.test(text)));
		if (!saysSo && !isList && !isVersion && found.some(({ text }) => !/[/:]/.test(text))) read.unread.push(sentence);
	}
	return read;
}

/** Warns of sentences whose numbers may be addresses but were not read as such. */
export function reportUnreadAddresses(unread: readonly SourceText[], problems: Problems): void {
	for (const sentence of unread) {
		problems.report(
			'unread-address',
			'Unexpected numbers that may be an address, expected them at the beginning of a line, or with the word “address” or “version”',
			sentence,
		);
	}
}

/** Warns of text that is not an address in a column of addresses. */
export function reportNoAddresses(lines: readonly SourceText[], problems: Problems): void {
	for (const line of lines) {
		const words = line.text.split(/[\s,;]+/).filter((word) => word !== '');
		if (words.every((word) => addressesOf(word).length > 0)) continue;
		problems.report(
			'unread-address',
			`Unexpected text \`${line.text}\` in a column of addresses, expected IP addresses and networks alone; write the rest in the notes`,
			line,
		);
	}
}

const hasAddress = (line: SourceText) => addressesOf(line.text).length > 0;

function addressesOf(text: string): Address[] {
	return text.split(/[\s,;]+/).flatMap((word) => {
		const address = trimCharactersEnd(word, '.)').replace(/^\(/, '');
		const network = networkOf(address);
		return network === undefined ? [] : [{ kind: 'address' as const, text: address, network }];
	});
}
