import { expect, test } from 'vitest';
import { withNeededHashes } from '../../../src/site/build/needed-hashes.ts';

const page = (policy: string, body: string) =>
	`<head><meta http-equiv="content-security-policy" content="${policy}"></head>${body}`;
// Of `a` and of nothing, by `printf a | openssl dgst -sha256 -binary | base64`.
const ofA = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
const ofNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

test('a hash stays where the page holds what it is of', () => {
	const policy = `default-src 'none'; script-src 'self' ${ofA}; style-src 'self' ${ofNothing};`;
	expect(withNeededHashes(page(policy, '<script type="module">a</script><style media="print"></style>'))).toContain(
		policy,
	);
});

test('all others go, and the rest of the policy stays', () => {
	const html = page(`script-src 'self' ${ofA} ${ofNothing}; style-src 'self' ${ofA};`, '<style>b</style><p>a</p>');
	expect(withNeededHashes(html)).toBe(page("script-src 'self'; style-src 'self';", '<style>b</style><p>a</p>'));
});

test('the policy comes first, after the encoding, whatever the page says elsewhere', () => {
	const meta = `<meta http-equiv="content-security-policy" content="script-src 'self';">`;
	const html = (before: string, after: string) =>
		`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${before}<title>$& $1</title><style>a</style>${after}</head><p>$&</p>`;
	expect(withNeededHashes(html('', meta))).toBe(html(meta, ''));
});

test('a script in a file of its own is nothing that the page holds', () => {
	const html = page(`script-src 'self' ${ofNothing};`, '<script type="module" src="/a.js"></script>');
	expect(withNeededHashes(html)).not.toContain('sha256');
});
