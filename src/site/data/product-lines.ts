import type { PublishedVersion } from '../site.ts';

/** Versions of one product line, in the order of versions.yaml. */
export interface VersionLine<Version> {
	/** The name of the line; empty for versions that name none. */
	name: string;
	/** Those that no later version follows. */
	versions: Version[];
	/** Those that a later version follows. */
	followed: Version[];
}

/** Versions by their product line, the lines in the order in which they are first named. */
export function versionLines<Version extends Pick<PublishedVersion, 'line' | 'followedBy'>>(
	versions: readonly Version[],
): VersionLine<Version>[] {
	return [...Map.groupBy(versions, ({ line }) => line ?? '')].map(([name, members]) => ({
		name,
		versions: members.filter(({ followedBy }) => followedBy === undefined),
		followed: members.filter(({ followedBy }) => followedBy !== undefined),
	}));
}
