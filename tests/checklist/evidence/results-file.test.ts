// Results files are a stranger's text: what is good of them is read, what is not is left out and named. Long because of its tables.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResults } from '../../../src/checklist/evidence/find-results.ts';
import { isResults, readResults } from '../../../src/checklist/evidence/results-file.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { sampleResult, sampleResults } from '../../support/page/sample-results.ts';

const read = (value: unknown) => (isResults(value) ? readResults(value) : { kind: 'none' as const });
const good = {
	serves: { 'a/b': 'sha256:now' },
	kind: 'tcp',
	target: 'sql1:1433',
	result: 'answered',
	seen: 'connected in 12 ms',
	unproven: [],
	at: '2026-11-28T14:02:12.000Z',
	tool: 'bash',
};

test('a whole file is read', () => {
	expect(read(sampleResults())).toEqual({
		kind: 'ok',
		problems: [],
		file: {
			product: 'P',
			version: '11',
			digest: 'sha256:0',
			machine: { name: 'FE1', role: 'workstation' },
			shell: 'pwsh 7.6.9 (Linux)',
			started: '2026-11-28T14:02:11.000Z',
			ended: '2026-11-28T14:03:00.000Z',
			complete: true,
			checks: [good],
		},
	});
});

test('digests are the same with and without the name of their function', () => {
	const hex = 'ab'.repeat(32);
	const reading = read(
		sampleResults({ digest: hex, checks: [sampleResult({ requirements: [{ id: 'a/b', digest: hex }] })] }),
	);
	expect(reading.kind === 'ok' && [reading.file.digest, reading.file.checks[0]?.serves]).toEqual([
		`sha256:${hex}`,
		{ 'a/b': `sha256:${hex}` },
	]);
});

test.each<[string, unknown, unknown]>([
	['null', null, { kind: 'none' }],
	['a list', [sampleResults()], { kind: 'none' }],
	['another format', { format: 'other/1' }, { kind: 'none' }],
	['a format that is no text', { format: 1 }, { kind: 'none' }],
	[
		'a newer shape',
		sampleResults({ format: 'portolan-check-results/2' }),
		{ kind: 'newer', format: 'portolan-check-results/2' },
	],
	[
		'no machine',
		sampleResults({ machine: null }),
		{ kind: 'unreadable', problems: ['machine › name', 'machine › role'] },
	],
	[
		'a machine without a name',
		sampleResults({ machine: { name: ' ', role: 'x' } }),
		{ kind: 'unreadable', problems: ['machine › name'] },
	],
	['a start that is no time', sampleResults({ started: '28 Nov' }), { kind: 'unreadable', problems: ['started'] }],
	[
		'a start that is no day',
		sampleResults({ started: '2026-13-41T00:00:00Z' }),
		{ kind: 'unreadable', problems: ['started'] },
	],
	['checks that are no list', sampleResults({ checks: {} }), { kind: 'unreadable', problems: ['checks'] }],
	['no version', sampleResults({ version: 11 }), { kind: 'unreadable', problems: ['version'] }],
	[
		'an end that is no time',
		sampleResults({ ended: null, complete: 'yes' }),
		{
			kind: 'ok',
			problems: ['complete', 'ended'],
			file: expect.objectContaining({ ended: '2026-11-28T14:02:11.000Z', complete: false }),
		},
	],
])('%s', (_, value, expected) => {
	expect(read(value)).toEqual(expected);
});

describe('of several checks the good ones are kept, and the others named', () => {
	test.each<[string, unknown, string]>([
		['null', null, ''],
		['a text', 'tcp', ''],
		['an unknown kind', sampleResult({ kind: 'guess' }), 'kind'],
		['a name that every object inherits as kind', sampleResult({ kind: 'constructor' }), 'kind'],
		['an unknown result', sampleResult({ result: 'ok' }), 'result'],
		['no target', sampleResult({ target: '' }), 'target'],
		['a target as long as a book', sampleResult({ target: 'x'.repeat(301) }), 'target'],
		['a host that is not the target’s', sampleResult({ host: 'sql2' }), 'host'],
		['a port that is not the target’s', sampleResult({ port: 14 }), 'port'],
		['no time', sampleResult({ at: undefined }), 'at'],
		['no requirement', sampleResult({ requirements: [] }), 'requirements'],
		['requirements that are none', sampleResult({ requirements: [1] }), 'requirements › 1'],
		['a requirement without a digest', sampleResult({ requirements: [{ id: 'a/b' }] }), 'requirements › 1'],
		['what stays unproven is no list', sampleResult({ unproven: 'path' }), 'unproven'],
	])('%s', (_, check, field) => {
		expect(read(sampleResults({ checks: [check, sampleResult()] }))).toMatchObject({
			kind: 'ok',
			problems: [field === '' ? 'checks › 1' : `checks › 1 › ${field}`],
			file: { checks: [good] },
		});
	});
});

describe('texts', () => {
	const texts = (text: string) => {
		const reading = read(
			sampleResults({
				machine: { name: text, role: text },
				shell: text,
				checks: [sampleResult({ seen: text, tool: text })],
			}),
		);
		if (reading.kind !== 'ok') return [];
		const { machine, shell, checks } = reading.file;
		return [machine.name, machine.role, shell, checks[0]?.seen, checks[0]?.tool];
	};

	test.each([
		['HTML stays text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
		['colours of a terminal', '\u001b[31mred\u001b[0m', 'red'],
		['titles of windows', '\u001b]0;title\u0007name', 'name'],
		['line breaks and other control characters', 'one\r\ntwo\u0000three\u0008', 'one two three'],
		['letters that turn what is read', 'FE1\u202Egnp.exe', 'FE1gnp.exe'],
		['halves of letters', 'a\ud800b', 'ab'],
		['spaces', '   a   b ', 'a b'],
	])('%s', (_, text, plain) => {
		expect(texts(text)).toEqual(Array(5).fill(plain));
	});

	test('what is too long is cut, and says so', () => {
		const [name, role, shell, seen, tool] = texts('x'.repeat(100_000));
		expect([name, role, shell, seen, tool].map((each) => [each?.length, each?.endsWith('…')])).toEqual([
			[253, true],
			[200, true],
			[200, true],
			[500, true],
			[200, true],
		]);
	});

	test('an id that every object inherits is an id like any other', () => {
		const requirements = JSON.parse('[{"id":"__proto__","digest":"x"},{"id":"constructor","digest":"y"}]');
		const reading = read(sampleResults({ checks: [sampleResult({ requirements })] }));
		const serves = reading.kind === 'ok' ? (reading.file.checks[0]?.serves ?? {}) : {};
		expect(Object.entries(serves)).toEqual([
			['__proto__', 'x'],
			['constructor', 'y'],
		]);
		expect(Object.getPrototypeOf(serves)).toBe(Object.prototype);
	});
});

test('whatever a file holds, reading it never throws, and gives texts and times alone', () => {
	const anything = fc.anything({ maxDepth: 3, withBigInt: false, withSparseArray: false });
	const file = fc.record(
		{
			format: fc.constant('portolan-check-results/1'),
			product: anything,
			version: fc.oneof(anything, fc.constant('11')),
			digest: anything,
			machine: fc.oneof(anything, fc.constant({ name: 'FE1', role: 'x' })),
			shell: fc.oneof(anything, fc.string()),
			started: fc.oneof(anything, fc.constant('2026-11-28T14:02:11Z')),
			ended: anything,
			complete: anything,
			checks: fc.oneof(
				anything,
				fc.array(
					fc.oneof(
						anything,
						fc.dictionary(fc.constantFrom(...Object.keys(sampleResult())), anything).map(sampleResult),
					),
				),
			),
		},
		{ requiredKeys: ['format'] },
	);
	fc.assert(
		fc.property(file, (value) => {
			const saved: unknown = JSON.parse(JSON.stringify(value) ?? 'null');
			const reading = read(saved);
			if (reading.kind !== 'ok') return;
			for (const check of reading.file.checks) {
				expect(Object.values(check.serves).every((digest) => typeof digest === 'string')).toBe(true);
				expect(new Date(check.at).toISOString()).toBe(check.at);
			}
		}),
		randomRuns(500),
	);
});

test('a million results are read, and what is wrong with each of them is named', () => {
	const checks = Array.from({ length: 1_000_000 }, (_, index) => (index % 2 === 0 ? 1 : null));
	const reading = read(sampleResults({ checks }));
	expect(reading.kind === 'ok' && reading.problems.length).toBe(1_000_000);
});

describe('in a text', () => {
	const line = JSON.stringify(sampleResults());
	const machines = (text: string) =>
		findResults(text).readings.map((reading) => (reading.kind === 'ok' ? reading.file.machine.name : reading.kind));
	const other = JSON.stringify(sampleResults({ machine: { name: 'FE2', role: 'x' } }));
	const broken = (text: string, width: number, end = '\n') =>
		text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(end) ?? '';

	test.each<[string, string, string[], number]>([
		['nothing', '', [], 0],
		['something else', '{"format":"other"}', [], 0],
		['a whole file', line, ['FE1'], 0],
		['a whole file with a byte order mark', `\uFEFF${line}`, ['FE1'], 0],
		['a file with line breaks', JSON.stringify(sampleResults(), null, '\t'), ['FE1'], 0],
		[
			'a file of which somebody sorted the fields',
			JSON.stringify(Object.fromEntries(Object.entries(sampleResults()).toSorted())),
			['FE1'],
			0,
		],
		['a list of files', `[${line},${other},{"a":1}]`, ['FE1', 'FE2'], 0],
		[
			'behind the progress of a script',
			`PS C:\\> .\\check.ps1 -Print\r\n[1/2] sql1:1433 answered\r\n${line}\r\nPS C:\\>`,
			['FE1'],
			0,
		],
		['two, one after the other', `${line}\n${other}`, ['FE1', 'FE2'], 0],
		['two in one line', `${line}${other}`, ['FE1', 'FE2'], 0],
		['broken by a terminal at 80 letters', `$ sh check.sh --print\n${broken(line, 80)}\n$`, ['FE1'], 0],
		['broken by a terminal of Windows at 120 letters', broken(line, 120, '\r\n'), ['FE1'], 0],
		['broken at every letter', broken(line, 1), ['FE1'], 0],
		['with colours', `\u001b[32m${line.replace('sql1', 'sq\u001b[0ml1')}\u001b[0m`, ['FE1'], 0],
		['the first of two was cut', `${line.slice(0, 200)}\n${other}`, ['FE2'], 1],
		['the last was cut', `${other}\n${line.slice(0, -1)}`, ['FE2'], 1],
		['cut inside a text, before another', `${line.slice(0, line.indexOf('pwsh') + 2)}${other}`, ['FE2'], 1],
		['braces and quotes inside a text', JSON.stringify(sampleResults({ shell: '}"{]\\' })), ['FE1'], 0],
		['a document quoted in another', JSON.stringify(sampleResults({ shell: other })), ['FE1'], 0],
		['a newer one beside', `${line}\n${line.replace('results/1', 'results/9')}`, ['FE1', 'newer'], 0],
	])('%s', (_, text, names, damaged) => {
		expect([machines(text), findResults(text).damaged]).toEqual([names, damaged]);
	});

	test('what broke its lines left it as it was', () => {
		expect(findResults(broken(line, 7))).toEqual(findResults(line));
	});

	test('a text that begins a document again and again is gone through once', () => {
		const begun = line.slice(0, 60);
		expect(findResults(begun.repeat(50_000))).toEqual({ readings: [], damaged: 50_000 });
	});

	test('a document nested deeper than anyone can follow is damaged', () => {
		const deep = `{"format":"portolan-check-results/1","checks":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
		expect(() => findResults(`x ${deep}`)).not.toThrow();
	});

	test('any text at all is gone through without a fault', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				line,
				other,
				line.slice(0, 100),
				'{',
				'}',
				'"',
				'\\',
				'\u001b[',
				'\r\n',
				'{"format":"portolan-check-results/1"',
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				findResults(pieces.join(''));
			}),
			randomRuns(500),
		);
	});
});
