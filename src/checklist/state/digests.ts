// Digests of requirements, compared. A page names each by its first digits, since sixteen tell requirements apart and no compression makes the other
// 48 smaller; lists, files and results keep all 64 where they had them.
import { own, type ChecklistState, type Entered, type GivenMark, type MarkRecord } from './state.ts';

/** Hexadecimal digits by which two digests are the same, of the 64 of SHA-256. */
const compared = 16;
const algorithm = 'sha256:';

/** What two digests of the same have in common, however many digits of each are known: `sha256:` and the first sixteen. */
export function digestKey(digest: string): string {
	return digest.slice(0, algorithm.length + compared);
}

/** Whether two digests are of the same. */
export function isSameDigest(one: string, other: string): boolean {
	return digestKey(one) === digestKey(other);
}

/** Key of a reply to a condition in `choices`, by the digest of its requirement. */
export function conditionKey(digest: string): string {
	return `${condition}${digest}`;
}
const condition = 'condition:';

const shortKeys = new WeakMap<ChecklistState['choices'], Map<string, Entered>>();

/** What a list holds under a key of `choices`; for a condition, whether the list or the key has all digits of its digest: the last reply. */
export function replyOf(choices: ChecklistState['choices'], key: string | null): Entered | undefined {
	if (!key?.startsWith(condition)) return key === null ? undefined : own(choices, key);
	const known = shortKeys.get(choices) ?? new Map<string, Entered>();
	if (!shortKeys.has(choices)) {
		for (const [name, reply] of Object.entries(choices)) {
			const short = shortened(name);
			if ((known.get(short)?.time ?? '') <= reply.time) known.set(short, reply);
		}
		shortKeys.set(choices, known);
	}
	return known.get(shortened(key));
}

/** Whether two keys of `choices` are of one question. */
export function isSameChoice(one: string, other: string): boolean {
	return one === other || (one.startsWith(condition) && shortened(one) === shortened(other));
}

const shortened = (key: string) => condition + digestKey(key.slice(condition.length));

/** A value, its digest shortened if it was given for one: what is said in both is then equal. */
export function withShortDigest<Value extends object>(value: Value): Value {
	if (!('given' in value) || !isGiven(value.given)) return value;
	return { ...value, given: { ...value.given, digest: digestKey(value.given.digest) } };
}
const isGiven = (value: unknown): value is { digest: string } =>
	typeof value === 'object' && value !== null && 'digest' in value && typeof value.digest === 'string';

/** A list in which each mark names all digits of what it was given for, as far as `whole` knows them; the same list where that changes nothing. */
export function withWholeDigests(state: ChecklistState, whole: ReadonlyMap<string, string>): ChecklistState {
	const wholeOf = (digest: string) => whole.get(digest) ?? digest;
	const completed = <Value extends GivenMark>(mark: Value): Value => {
		const digest = wholeOf(mark.given.digest);
		return digest === mark.given.digest ? mark : { ...mark, given: { ...mark.given, digest } };
	};
	const isShort = ({ given }: GivenMark) => whole.has(given.digest);
	const marks = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => [
		id,
		isShort(record) || record.others.some(isShort)
			? { ...completed(record), others: record.others.map(completed) }
			: record,
	]);
	return marks.every(([id, record]) => own(state.marks, id) === record)
		? state
		: { ...state, marks: Object.fromEntries(marks) };
}
