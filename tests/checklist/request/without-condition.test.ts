import { expect, test } from 'vitest';
import { withoutCondition } from '../../../src/checklist/request/words-request-line.ts';

test.each([
	['Updates. This applies when asked.', 'applies when asked', 'Updates.'],
	['Updates. it applies when asked. Ask first.', 'applies when asked', 'Updates. Ask first.'],
	['Version 4.0 or higher', 'Version 4.0 or higher', ''],
	['<p>Updates. This only if (a|b).</p>', 'only if (a|b)', '<p>Updates.</p>'],
	['<p>Only when asked</p><p>Updates</p>', 'Only when asked', '<p></p><p>Updates</p>'],
	['Windows updates', 'Windows', 'Windows updates'],
	['Needed on Windows.', 'Windows', 'Needed on Windows.'],
	['Updates.', 'only if asked', 'Updates.'],
	['Updates.', undefined, 'Updates.'],
])('%j without %j is %j', (notes, condition, rest) => {
	expect(withoutCondition(notes, condition)).toBe(rest);
});
