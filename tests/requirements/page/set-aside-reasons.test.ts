import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setAsideReasons } from '../../../src/requirements/page/set-aside-reasons.ts';

test.each(Object.entries(setAsideReasons))('content/README.md says what %s means', (reason, means) => {
	expect(readFileSync('content/README.md', 'utf8')).toContain(`| \`${reason}\` | ${means} |`);
});
