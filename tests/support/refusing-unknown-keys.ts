/** A published schema with unknown keys refused, so that a key that only we write is found. */
export function refusingUnknownKeys(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(refusingUnknownKeys);
	if (typeof schema !== 'object' || schema === null) return schema;
	const entries = Object.entries(schema).map(([key, value]) => [
		key,
		key === 'if' || key === 'then' ? value : refusingUnknownKeys(value),
	]);
	return Object.fromEntries('properties' in schema ? [...entries, ['additionalProperties', false]] : entries);
}
