import { expect, test } from 'vitest';
import { readCondition } from '../../../src/requirements/cells/read-condition.ts';

test.each([
	['Chat. This applies when connecting to a free edition.', 'applies when connecting to a free edition'],
	['Surveys. It applies only when they are on.', 'applies only when they are on'],
	['Only if clustering is used', 'Only if clustering is used'],
	['Only when\nusing a proxy. More text.', 'Only when using a proxy'],
	['Version 4.0 or higher of the probe.', 'Version 4.0 or higher of the probe'],
	['Versions 4.0 and 4.1 of the probe', 'Versions 4.0 and 4.1 of the probe'],
	['Version 3 or lower', 'Version 3 or lower'],
	['HTTPS access', undefined],
	['Used when the theme changes.', undefined],
	['The versions are many', undefined],
	['', undefined],
])('%j has the condition %j', (notes, condition) => {
	expect(readCondition(notes)).toBe(condition);
});
