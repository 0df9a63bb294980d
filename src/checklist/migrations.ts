/** One step from a saved schema to the next. Released steps are never edited; each works on saved fields alone. */
export interface Migration {
	/** The schema that it leads to. */
	schema: number;
	title: string;
	apply(saved: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** All steps, in order. Schema 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/** Brings a saved list to the newest schema of `steps`, one step after the other. */
export function migrate(
	saved: Readonly<Record<string, unknown>>,
	from: number,
	steps: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
	let reached = from;
	let list = saved;
	for (const step of steps) {
		if (step.schema <= reached) continue;
		if (step.schema !== reached + 1) throw new Error(`No migration from schema ${reached} to ${step.schema}`);
		list = { ...step.apply(list), schema: step.schema };
		reached = step.schema;
	}
	return list;
}
