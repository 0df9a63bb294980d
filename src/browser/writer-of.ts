import { randomDigits } from './random-digits.ts';
import { siteKey } from './site-key.ts';
import type { StoreOptions } from './store.ts';

/**
 * The name under which this browser writes its lists: eight random digits, made once and kept beside the lists. It tells nothing
 * about the reader, and says only which of two browsers a word came from when lists are put together.
 */
export function writerOf(storage: StoreOptions['storage'], key: string): string {
	const place = `${siteKey(key)}:writer`;
	const writer = randomDigits();
	try {
		const known = storage?.getItem(place);
		if (known) return known;
		storage?.setItem(place, writer);
	} catch {
		// Without storage the name lasts as long as the page, as the list does.
	}
	return writer;
}
