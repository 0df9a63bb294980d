import { networkOf } from './classify-end.ts';
import type { Endpoint } from './requirement.ts';
import type { SourceText } from './source-text.ts';

/** The IP addresses and networks that a text lists, each on a line or parted by commas, semicolons or spaces. */
export function addressesIn(lines: readonly SourceText[]): Endpoint[] {
	return lines
		.flatMap((line) => line.text.split(/[\s,;]+/))
		.flatMap((word) => {
			const text = word.replace(/[.)]+$/, '').replace(/^\(/, '');
			const network = networkOf(text);
			return network === undefined ? [] : [{ kind: 'address' as const, text, network }];
		});
}
