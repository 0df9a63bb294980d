import { expect, test } from 'vitest';
import { readPage } from '../../../src/requirements/page/read-page.ts';

const found = (text: string) =>
	readPage(text, 'x.md').problems.map(({ message, place }) => `${place.line}:${place.column} ${message}`);

test.each([
	['so itâ€™s late', '1:4 Unexpected `itâ€™s`, expected `it’s`: the file was once read in another encoding than UTF-8'],
	['a cafÃ© here', '1:3 Unexpected `cafÃ©`, expected `café`: the file was once read in another encoding than UTF-8'],
	['10 â€“ 20', '1:4 Unexpected `â€“`, expected `–`: the file was once read in another encoding than UTF-8'],
	[
		'x\n\n| Port |\n|---|\n| 443 Â© |',
		'5:7 Unexpected `Â©`, expected `©`: the file was once read in another encoding than UTF-8',
	],
])('%j is damaged', (text, problem) => {
	expect(found(text)).toEqual([problem]);
});

test.each(['it’s late', 'café', 'São Paulo, Ângela', 'â', 'Ã la carte', '€ 5', '日本'])('%j is not damaged', (text) => {
	expect(found(text)).toEqual([]);
});
