import { readPage } from '../../src/requirements/page/read-page.ts';
import { parseBare } from './read-pages.ts';
import { compare } from './measure.ts';

const head = '| Source | Destination | Port | Protocol | Notes |\n|---|---|---|---|---|\n';

/** Where a run of one sign may stand on a page. */
const places: Record<string, (run: string) => string> = {
	heading: (run) => `## a${run}b\n`,
	source: (run) => `${head}| a${run}b | b.example.com | 443 | TCP | x |\n`,
	destination: (run) => `${head}| a | b${run}c | 443 | TCP | x |\n`,
	port: (run) => `${head}| a | b | 4${run}3 | TCP | x |\n`,
	notes: (run) => `${head}| a | b | 443 | TCP | x${run}y |\n`,
	item: (run) => `The server:\n\n- 12000${run} - Service\n- must ${run} port 443\n`,
	paragraph: (run) => `The server must${run} accept port 443.\n`,
	'front matter': (run) => `---\nsummary: 'a${run.replaceAll("'", "''")}b'\n---\n`,
	code: (run) => `a \`b${run}c\` d\n`,
	link: (run) => `[a${run}b](c${run}d)\n`,
	HTML: (run) => `<div title="a${run}b">c${run}d</div>\n`,
};
const signs = [
	' ',
	'.',
	'-',
	'…',
	'/',
	':/',
	'(',
	'[',
	']',
	'*',
	'*a',
	'~a',
	'`',
	'<',
	'<!--',
	'{',
	'{#a} ',
	'#',
	'|',
	'\\',
	'&',
	'@',
	'443 ',
	'a, ',
	'and ',
];

/** How much longer a page takes to read where a run of one sign is twice as long: 2 is linear, 4 is its square. The worst come first. */
export function measureLongRuns(
	length: number,
	most: number,
): { place: string; sign: string; reader: number; parser: number }[] {
	const measured = Object.entries(places).flatMap(([place, page]) =>
		signs.map((sign) => {
			const [once, twice] = [length, length * 2].map((count) => page(sign.repeat(count / sign.length)));
			const [read, readTwice] = compare(
				() => void readPage(once ?? '', 'x.md'),
				() => void readPage(twice ?? '', 'x.md'),
				1,
			);
			// What takes a few milliseconds says nothing.
			if (readTwice < 40) return { place, sign, reader: 0, parser: 0 };
			const [parsed, parsedTwice] = compare(
				() => parseBare([once ?? '']),
				() => parseBare([twice ?? '']),
				1,
			);
			return { place, sign, reader: readTwice / read, parser: parsedTwice / parsed };
		}),
	);
	return measured.toSorted((one, other) => other.reader - one.reader).slice(0, most);
}
