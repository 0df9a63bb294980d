import type { Dataset } from '../../requirements/model/dataset.ts';

const loaded = new Map<string, Promise<Dataset>>();

/** The requirements of a version, from the file of the site. Rejects if they cannot be loaded; the next call tries again. */
export function loadRequirements(source: string): Promise<Dataset> {
	const known = loaded.get(source);
	if (known) return known;
	const loading = load(source);
	loaded.set(source, loading);
	loading.catch(() => loaded.delete(source));
	return loading;
}

async function load(source: string): Promise<Dataset> {
	const answer = await fetch(source);
	if (!answer.ok) throw new Error(answer.statusText);
	// Page and data come from one build.
	const data: Dataset = await answer.json();
	return data;
}
