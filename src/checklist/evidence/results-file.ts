// The results file of a check script, and the guard that reads it. Such a file can contain anything: valid parts are read; others are left
// out and named.
import {
	machineCheckKinds,
	machineResults,
	type MachineCheck,
	type MachineCheckKind,
	type MachineResult,
} from '../state/machine-run.ts';
import { isMember, isRecord, isText } from '../state/read-marks.ts';
import { plainText } from './plain-text.ts';

/** What the format of a results file begins with; the number after it is the version of its shape. */
const resultsFormat = 'portolan-check-results/';
const shape = 1;

/** What a script wrote on one computer. `public/data/check-results.schema.json` describes the file. */
export interface ResultsFile {
	product: string;
	/** Id of the product version. */
	version: string;
	/** Digest of the dataset that the script was made from. */
	digest: string;
	machine: { name: string; role: string };
	shell: string;
	started: string;
	ended: string;
	/** Whether the script came to its end. */
	complete: boolean;
	checks: readonly MachineCheck[];
}

/** The result of reading a document; `problems` names the places that could not be read, as in "checks › 3 › result". */
export type ResultsReading =
	| { kind: 'ok'; file: ResultsFile; problems: readonly string[] }
	| { kind: 'newer'; format: string }
	| { kind: 'unreadable'; problems: readonly string[] };

/** Whether a value claims to be a results file. */
export function isResults(value: unknown): value is Record<string, unknown> & { format: string } {
	return isRecord(value) && isText(value['format']) && value['format'].startsWith(resultsFormat);
}

/** The most characters of each text; longer ones are cut. */
const longest = { name: 253, label: 200, target: 300, seen: 500, id: 500 };

/** Reads the JSON value of a results file. Never throws, and takes time in proportion to the file. */
export function readResults(saved: Record<string, unknown> & { format: string }): ResultsReading {
	if (saved.format !== `${resultsFormat}${shape}`) return { kind: 'newer', format: plainText(saved.format, 60) };
	const bad: string[] = [];
	const text = (name: string, length: number = longest.label) => {
		const value = saved[name];
		if (!isText(value)) bad.push(name);
		return isText(value) ? plainText(value, length) : '';
	};
	const { machine, checks } = saved;
	const [name, role] = isRecord(machine) ? [machine['name'], machine['role']] : [];
	if (!isText(name) || plainText(name, longest.name) === '') bad.push('machine › name');
	if (!isText(role)) bad.push('machine › role');
	const started = momentOf(saved['started']);
	const ended = momentOf(saved['ended']) ?? started;
	if (started === undefined) bad.push('started');
	if (!Array.isArray(checks)) bad.push('checks');
	const version = text('version');
	const product = text('product');
	// Without the computer, its role, the start and the checks the results are useless.
	if (bad.length > 0 || !isText(name) || !isText(role) || started === undefined || !Array.isArray(checks))
		return { kind: 'unreadable', problems: bad };
	const file: ResultsFile = {
		product,
		version,
		digest: digestOf(text('digest')),
		machine: { name: plainText(name, longest.name), role: plainText(role, longest.label) },
		shell: text('shell'),
		started,
		ended: ended ?? started,
		complete: saved['complete'] === true,
		checks: checks.flatMap((check: unknown, index) => checkOf(check, `checks › ${index + 1}`, bad) ?? []),
	};
	if (typeof saved['complete'] !== 'boolean') bad.push('complete');
	if (momentOf(saved['ended']) === undefined) bad.push('ended');
	return { kind: 'ok', file, problems: bad };
}

function checkOf(saved: unknown, place: string, bad: string[]): MachineCheck | undefined {
	const fault = (field: string): undefined => {
		bad.push(field === '' ? place : `${place} › ${field}`);
	};
	if (!isRecord(saved)) return fault('');
	const { kind, target, host, port, result, seen, unproven, tool, requirements } = saved;
	if (!isKind(kind)) return fault('kind');
	if (!isText(target) || target === '' || target.length > longest.target) return fault('target');
	if (!isResult(result)) return fault('result');
	const at = momentOf(saved['at']);
	if (at === undefined) return fault('at');
	// A check whose host and target differ is evidence for neither.
	if (host !== undefined && (!isText(host) || !target.toLowerCase().includes(host.toLowerCase()))) return fault('host');
	if (port !== undefined && !target.endsWith(`${String(port)}`)) return fault('port');
	if (unproven !== undefined && !(Array.isArray(unproven) && unproven.every(isText))) return fault('unproven');
	if (!Array.isArray(requirements) || requirements.length === 0) return fault('requirements');
	const serves = requirements.flatMap((each: unknown, index): [string, string][] => {
		const [id, digest] = isRecord(each) ? [each['id'], each['digest']] : [];
		if (isText(id) && isText(digest) && id.length <= longest.id) return [[id, digestOf(digest)]];
		fault(`requirements › ${index + 1}`);
		return [];
	});
	if (serves.length === 0) return undefined;
	return {
		// `Object.fromEntries` defines own properties, so an id such as `__proto__` is an ordinary id.
		serves: Object.fromEntries(serves),
		kind,
		target: plainText(target, longest.target).toLowerCase(),
		result,
		seen: isText(seen) ? plainText(seen, longest.seen) : '',
		unproven: (unproven ?? []).slice(0, 10).map((each: string) => plainText(each, 60)),
		at,
		tool: isText(tool) ? plainText(tool, longest.label) : '',
	};
}

const isKind = (value: unknown): value is MachineCheckKind => isMember(machineCheckKinds, value);
const isResult = (value: unknown): value is MachineResult => isMember(machineResults, value);

/** A time in UTC as lists keep it; scripts write whole seconds or fractions. Undefined for any other text. */
function momentOf(value: unknown): string | undefined {
	if (!isText(value) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value)) return undefined;
	const time = Date.parse(value.replace(/(\.\d{3})\d+Z$/, '$1Z'));
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Digests of requirements begin with the name of the hash function; scripts may leave it out. */
function digestOf(text: string): string {
	return /^[0-9a-f]{64}$/i.test(text) ? `sha256:${text.toLowerCase()}` : text.slice(0, 100);
}
