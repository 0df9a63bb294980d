import { z } from 'zod';
import type { Dataset } from '../model/dataset.ts';
import { digestSchema, requirementSchema, type Requirement } from '../model/requirement.ts';
import { withoutByteOrderMark } from '../text/content-file.ts';

const { shape } = requirementSchema;

/**
 * A requirement as history keeps it: its meaning and its section, without its number, its line or how it is checked.
 */
const recordedRequirementSchema = z.strictObject({
	id: shape.id,
	formerIds: shape.formerIds,
	kind: shape.kind,
	statement: shape.statement,
	service: shape.service,
	page: shape.page,
	section: shape.section,
	source: shape.source,
	destination: shape.destination,
	ports: shape.ports,
	portText: shape.portText,
	transports: shape.transports,
	application: shape.application,
	direction: shape.direction,
	necessity: shape.necessity,
	condition: shape.condition,
	group: shape.group,
	volatile: shape.volatile,
	notes: z.strictObject({ text: z.string() }),
	digest: shape.digest,
});
export type RecordedRequirement = z.infer<typeof recordedRequirementSchema>;

const headSchema = z.strictObject({
	/** Raised only when a field goes away or changes its meaning. */
	format: z.literal(1),
	version: z.string(),
	dataVersion: z.string().regex(/^\d{10}$/),
	/** The day on which it was recorded, in UTC. */
	recorded: z.iso.date(),
	/** The digest of the dataset. */
	digest: digestSchema,
});

/** What a version asked for on one day: `history/<version>/<dataVersion>.jsonl`. */
export interface Snapshot extends z.infer<typeof headSchema> {
	/** In the order of their ids. */
	requirements: RecordedRequirement[];
}

/** A snapshot as it is published. */
export const snapshotSchema = z.strictObject({
	$schema: z.string().optional(),
	...headSchema.shape,
	requirements: z.array(recordedRequirementSchema),
});

/** The parts of a dataset's requirements that a snapshot keeps, sorted by id: a new order of rows is not a change. */
export function recordedRequirements(requirements: readonly Requirement[]): RecordedRequirement[] {
	const keys = recordedRequirementSchema.keyof().options;
	return requirements
		.map((requirement) => ({ ...requirement, notes: { text: requirement.notes.text } }))
		.map((requirement) => recordedRequirementSchema.parse(pick(requirement, keys)))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Makes the snapshot of a dataset on a day. */
export function takeSnapshot({ version, dataVersion, digest, requirements }: Dataset, recorded: string): Snapshot {
	return {
		format: 1,
		version: version.id,
		dataVersion,
		recorded,
		digest,
		requirements: recordedRequirements(requirements),
	};
}

/**
 * A snapshot as JSON Lines: first the head, then one requirement a line, so that a diff of two snapshots shows
 * requirements.
 */
export function writeSnapshot({ requirements, ...head }: Snapshot): string {
	return [head, ...requirements].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads the output of `writeSnapshot`. For any other text, returns the line that is wrong and a message. */
export function readSnapshot(text: string): Snapshot | { line: number; message: string } {
	const lines = withoutByteOrderMark(text).split(/\r?\n/);
	while (lines.at(-1) === '') lines.pop();
	let head: z.infer<typeof headSchema> | undefined;
	const requirements: RecordedRequirement[] = [];
	for (const [index, line] of lines.entries()) {
		const [value, fault] = parseLine(line);
		if (fault !== undefined) return { line: index + 1, message: fault };
		const parsed = index === 0 ? headSchema.safeParse(value) : recordedRequirementSchema.safeParse(value);
		if (!parsed.success) {
			const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'not in the form that is expected' };
			return { line: index + 1, message: `\`${path.join('.') || 'the line'}\`: ${message}` };
		}
		if ('format' in parsed.data) head = parsed.data;
		else requirements.push(parsed.data);
	}
	return head ? { ...head, requirements } : { line: 1, message: 'the file is empty' };
}

function parseLine(line: string): [value: unknown, fault?: string] {
	try {
		return [JSON.parse(line)];
	} catch {
		return [undefined, 'the line is not JSON'];
	}
}

function pick(object: object, keys: readonly string[]): unknown {
	const given = new Map(Object.entries(object));
	return Object.fromEntries(keys.flatMap((key) => (given.get(key) === undefined ? [] : [[key, given.get(key)]])));
}
