import { expect, test } from 'vitest';
import { readPorts } from '../../src/requirements/read-ports.ts';
import { cellLines } from '../support/cell-lines.ts';

const write = (markdown: string) => {
	const { ports, transports, applications, portText } = readPorts(cellLines(markdown));
	const numbers = ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
	return [numbers.join(' '), [...transports, ...applications].join(' '), portText ?? ''].join(' | ');
};

test.each([
	['443', '443 |  | '],
	['80, 443', '80 443 |  | '],
	['80 / 443', '80 443 |  | '],
	['80 and 443', '80 443 |  | '],
	['80 or 443', '80 443 |  | '],
	['80<br/>443', '80 443 |  | '],
	['8000-8010', '8000-8010 |  | '],
	['8000–8010', '8000-8010 |  | '],
	['8000 to 8010', '8000-8010 |  | '],
	['8000-<br>8010', '8000-8010 |  | '],
	['80, 8000-8010, 443', '80 8000-8010 443 |  | '],
	['TCP 443', '443 | tcp | '],
	['TCP/443', '443 | tcp | '],
	['53/udp', '53 | udp | '],
	['TCP/UDP 53', '53 | tcp udp | '],
	['HTTPS:443', '443 | https | '],
	['*:1194', '1194 |  | '],
	['443*', '443 |  | '],
	['443 (HTTPS)', '443 | https | '],
	['22 (or another port)', '22 |  | 22 (or another port)'],
	['`443`', '443 |  | '],
	['provider specific', ' |  | provider specific'],
	['443 by default', '443 |  | 443 by default'],
	['All', ' |  | All'],
	['\\*', ' |  | *'],
	['1024+', '1024 |  | 1024+'],
	['1024 to', '1024 |  | 1024 to'],
	['30000:32767', '30000-32767 |  | '],
	['TCP: 80, 443; UDP: 53', '80 443 53 | tcp udp | '],
	['-', ' |  | '],
	['', ' |  | '],
])('%j is read as %j', (markdown, read) => {
	expect(write(markdown)).toBe(read);
});

test.each([
	['70000', 'Unexpected port `70000`, expected a number from 1 to 65535', 0],
	['443, 0', 'Unexpected port `0`, expected a number from 1 to 65535', 5],
	['9000-8000', 'Unexpected range `9000-8000`, expected the lower port first: `8000-9000`', 5],
])('%j is reported', (markdown, message, offset) => {
	const [fault] = readPorts(cellLines(markdown)).faults;
	expect(fault?.message).toBe(message);
	expect(fault?.at.start).toBe(offset);
});

test.each([
	['1433 / 1521', 'slash'],
	['1433/1521', 'slash'],
	['1433<br/>1521', 'line'],
	['1433, 1521', 'list'],
	['1433', 'none'],
	['1, 2 / 3', 'list'],
])('the ports of %j are parted by: %s', (markdown, separator) => {
	expect(readPorts(cellLines(markdown)).separator).toBe(separator);
});
