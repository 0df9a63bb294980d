import { digestKey } from './digests.ts';
import { own, type ChecklistState, type GivenMark, type MarkRecord } from './state.ts';

/** A value with the digest that it was given for shortened, so that values with short and whole digests compare as equal. */
export function withShortDigest<Value extends object>(value: Value): Value {
	if (!('given' in value) || !isGiven(value.given)) return value;
	return { ...value, given: { ...value.given, digest: digestKey(value.given.digest) } };
}
const isGiven = (value: unknown): value is { digest: string } =>
	typeof value === 'object' && value !== null && 'digest' in value && typeof value.digest === 'string';

/** A list whose marks have all digits of their digests, as far as `whole` knows them; the same object if nothing changes. */
export function withWholeDigests(state: ChecklistState, whole: ReadonlyMap<string, string>): ChecklistState {
	const wholeOf = (digest: string) => whole.get(digest) ?? digest;
	const completed = <Value extends GivenMark>(mark: Value): Value => {
		const digest = wholeOf(mark.given.digest);
		return digest === mark.given.digest ? mark : { ...mark, given: { ...mark.given, digest } };
	};
	const isShort = ({ given }: GivenMark) => whole.has(given.digest);
	const isToComplete = (record: MarkRecord) => isShort(record) || record.others.some(isShort);
	if (!Object.values(state.marks).some(isToComplete)) return state;
	const marks = Object.entries(state.marks).map(([id, record]): [string, MarkRecord] => [
		id,
		isToComplete(record) ? { ...completed(record), others: record.others.map(completed) } : record,
	]);
	return marks.every(([id, record]) => own(state.marks, id) === record)
		? state
		: { ...state, marks: Object.fromEntries(marks) };
}
