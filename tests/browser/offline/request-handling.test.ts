import { expect, test } from 'vitest';
import { handlingOf, keptAddress } from '../../../src/browser/offline/request-handling.ts';

const scope = 'https://docs.example.com/requirements/';

test.each([
	['11/checklist/', { mode: 'navigate' }, 'page'],
	['', { mode: 'navigate', cache: 'no-cache' }, 'page'],
	['11/checklist-offline.html', { mode: 'navigate' }, 'page'],
	['_astro/main.abc.js', { mode: 'cors' }, 'asset'],
	['find/index.json', { mode: 'cors' }, 'file'],
	// The control of the own origin.
	['11/checklist/', { mode: 'same-origin', method: 'HEAD', cache: 'no-store' }, undefined],
	['11/checklist/', { mode: 'same-origin', cache: 'no-store' }, undefined],
	['11/checklist/', { mode: 'same-origin', method: 'HEAD' }, undefined],
	['11/checklist/', { mode: 'navigate', method: 'POST' }, undefined],
	['_astro/main.abc.js', { mode: 'no-cors', cache: 'only-if-cached' }, undefined],
	['video.mp4', { mode: 'no-cors', headers: { range: 'bytes=0-' } }, undefined],
	['/11/', { mode: 'navigate' }, undefined],
	['/requirements-of-others/', { mode: 'navigate' }, undefined],
	['https://host.example.com/', { mode: 'no-cors' }, undefined],
	['https://docs.example.com:8443/requirements/', { mode: 'no-cors' }, undefined],
	['https://docs.example.com.evil.test/requirements/', { mode: 'navigate' }, undefined],
] as const)('%s %j: %s', (path, request, handling) => {
	const { headers, ...rest } = { headers: {}, ...request };
	const asked = { method: 'GET', cache: 'default', ...rest } as const;
	expect(handlingOf({ ...asked, url: new URL(path, scope).href, headers: new Headers(headers) }, scope)).toBe(handling);
});

test('a copy is kept without query and fragment', () => {
	expect(keptAddress('https://a.test/11/checklist/?open#R1?')).toBe('https://a.test/11/checklist/');
});
