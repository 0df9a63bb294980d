import { savedTexts } from './guarded-storage.ts';
import { siteKey } from './list-keys.ts';
import { randomDigits } from './random-digits.ts';

/**
 * The name under which this browser writes its lists: eight random digits, made once and kept beside the lists. It tells nothing
 * about the reader, and says only which of two browsers a word came from when lists are put together. Without storage it lasts as long
 * as the page, as the list does.
 */
export function writerOf(key: string): string {
	const place = `${siteKey(key)}:writer`;
	const known = savedTexts.get(place);
	if (known) return known;
	const writer = randomDigits();
	savedTexts.set(place, writer);
	return writer;
}
