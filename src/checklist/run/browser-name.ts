// Names of browsers and systems as people know them, most specific first, because most browsers also name those that they derive from.
const browsers: readonly [RegExp, string][] = [
	[/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
	[/\bOPR\/(\d+)/, 'Opera'],
	[/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
	[/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
	[/\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
	[/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
	[/\bWindows\b/, 'Windows'],
	[/\b(?:iPhone|iPad)\b/, 'iOS'],
	[/\bAndroid\b/, 'Android'],
	[/\bMac OS X\b/, 'macOS'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux'],
];

/** A short name for a browser, for paper: "Edge 143 on Windows". It is what the browser claims, not a proof. */
export function browserName(userAgent: string): string {
	const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
	for (const [pattern, name] of browsers) {
		const version = pattern.exec(userAgent)?.[1];
		if (version !== undefined) return system === undefined ? `${name} ${version}` : `${name} ${version} on ${system}`;
	}
	return system === undefined ? 'Unknown browser' : `Unknown browser on ${system}`;
}
