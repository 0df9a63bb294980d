// Pages as careless writers, broken editors and attackers leave them: mutations of pages that are right.
import fc from 'fast-check';

/** One change of a text, by places between 0 and 1. */
export type Mutation = (text: string) => string;

/** What means something on a page, and what editors, browsers and encodings leave behind. */
const markers = [
	...[
		'|',
		' | ',
		'\n|',
		'|---|---|\n',
		'\n\n',
		'\n',
		'\r',
		'\r\n',
		'\t',
		'    ',
		'---\n',
		'+++\n',
		'***\n',
		'===\n',
		'```\n',
		'~~~\n',
	],
	...[
		'# ',
		'## ',
		'> ',
		'- ',
		'1. ',
		'- [ ] ',
		'[^a]: ',
		'[a]: b\n',
		'*',
		'**',
		'_',
		'~~',
		'`',
		'[',
		']',
		'](',
		')',
		'![',
		'\\',
	],
	...[
		'<br/>',
		'<ul>',
		'<li>',
		'</ul>',
		'<table>',
		'<tr><td>',
		'</table>',
		'<div class="info" markdown="1">\n\n',
		'</div>',
		'<!--',
		'-->',
	],
	...[
		'<b>',
		'</b>',
		'<sup>',
		'<region>',
		'<script>',
		'<style>',
		'<textarea>',
		'<![CDATA[',
		'<?',
		'&amp;',
		'&#0;',
		'&lt',
		'{#id}',
		'{#',
		'}',
	],
	...[
		'443',
		'65536',
		'0',
		'80, 443',
		'8000-8010',
		'9-1',
		'TCP',
		'UDP',
		'TCP/443',
		'HTTPS',
		'must ',
		'must not ',
		'port 443',
		'one of the following',
	],
	...[
		'a.example.com',
		'*.example.com',
		'10.0.0.1',
		'10.0.0.0/8',
		'::1',
		'https://a.example.com:8443/x',
		'fe.1',
		'0x7f.1',
		'localhost',
	],
	...[
		'summary: ',
		'updated: ',
		'samples: ',
		'*New*',
		'&a ',
		'*a',
		'!!js ',
		'{',
		'? ',
		': ',
		"'",
		'"',
		'- - - ',
		'!!binary x',
		'__proto__: ',
	],
	...[
		'\u0000',
		'\ufeff',
		'\u202e',
		'\u200b',
		'\u2028',
		'\u00a0',
		'\ufffd',
		'\ud800',
		'â€™',
		'Ã¼',
		'😀',
		'４４３',
		'ß',
		'İ',
		'ﬀ',
	],
	...[
		'TO WRITE: ',
		'Applies when ',
		'Version 11 or later',
		'subject to change',
		'This article applies to: **',
		'Other versions available: [10](a)',
	],
];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number): number => Math.floor(where * text.length);
const cutOut = (text: string, one: number, other: number): [number, number] => {
	const [start, end] = [at(text, one), at(text, other)].toSorted((a, b) => a - b);
	return [start ?? 0, end ?? 0];
};
const marker = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...markers) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	// Cut, double and swap stretches.
	fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
		const [start, end] = cutOut(text, one, other);
		return end - start > text.length / 2 ? text.slice(start, end) : text.slice(0, start) + text.slice(end);
	}),
	fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
		const [start, end] = cutOut(text, one, other);
		return text.slice(0, end) + text.slice(start, Math.min(end, start + 2000)) + text.slice(end);
	}),
	fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
		const lines = text.split('\n');
		const [first, second] = [at('x'.repeat(lines.length), one), at('x'.repeat(lines.length), other)];
		[lines[first], lines[second]] = [lines[second] ?? '', lines[first] ?? ''];
		return lines.join('\n');
	}),
	// Put something in, once or as a long run, or around a stretch.
	fc.tuple(place, marker).map(
		([where, sign]): Mutation =>
			(text) =>
				text.slice(0, at(text, where)) + sign + text.slice(at(text, where)),
	),
	fc.tuple(place, marker, fc.integer({ min: 2, max: 400 })).map(
		([where, sign, times]): Mutation =>
			(text) =>
				text.slice(0, at(text, where)) + sign.repeat(times) + text.slice(at(text, where)),
	),
	fc.tuple(place, place, marker, marker).map(([one, other, before, after]): Mutation => (text) => {
		const [start, end] = cutOut(text, one, other);
		return text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end);
	}),
	// Nest a stretch of lines.
	fc
		.tuple(place, place, fc.constantFrom('> ', '- ', '    ', '1. ', '\t', '| '))
		.map(([one, other, sign]): Mutation => (text) => {
			const [start, end] = cutOut(text, one, other);
			return text.slice(0, start) + text.slice(start, end).replaceAll('\n', `\n${sign}`) + text.slice(end);
		}),
	// Other ends of lines, and text that was read in a wrong encoding.
	fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
	fc.constant<Mutation>((text) => text.replaceAll('\n', '\r')),
	fc.constant<Mutation>((text) => Buffer.from(text, 'utf8').toString('latin1')),
	place.map(
		(where): Mutation =>
			(text) =>
				Buffer.from(text, 'utf8').subarray(at(text, where)).toString('utf8'),
	),
);

/** A page that one to six mutations made of one of some pages. */
export const mutatedPage = (pages: readonly string[]): fc.Arbitrary<string> =>
	fc.tuple(fc.constantFrom(...pages), fc.array(mutation, { minLength: 1, maxLength: 6 })).map(([page, mutations]) => {
		// Doubling again and again would only make it slow.
		return mutations.reduce((text, change) => change(text).slice(0, 60_000), page);
	});
