import { createHash } from 'node:crypto';
import { cssString } from '../../checklist/words/css-string.ts';

/** A style for the foot of each printed page, and the hash by which the page's policy allows it: a style sheet of the site cannot name a version. */
export function pageFootStyle(text: string): { css: string; hash: `sha256-${string}` } {
	const css = `@page { @bottom-left { content: ${cssString(text)} } }`;
	return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
