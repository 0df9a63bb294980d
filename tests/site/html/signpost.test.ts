import { expect, test } from 'vitest';
import { signpost } from '../../../src/site/html/signpost.ts';

test('a signpost leads on, loads nothing, and holds texts as texts', async () => {
	const response = signpost('From "A" to <B> & C', '/a/?b="c"&d');
	const html = await response.text();
	expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(html).toContain('<meta http-equiv="refresh" content="0;url=/a/?b=&#x22;c&#x22;&#x26;d">');
	expect(html).toContain('<a href="/a/?b=&#x22;c&#x22;&#x26;d">From &#x22;A&#x22; to &lt;B> &#x26; C</a>');
	expect(html).toContain(`<meta http-equiv="content-security-policy" content="default-src 'none'">`);
});
