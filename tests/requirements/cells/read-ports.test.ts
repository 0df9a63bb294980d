import { expect, test } from 'vitest';
import { readPorts } from '../../../src/requirements/cells/read-ports.ts';
import { cellLines } from '../../support/cell-lines.ts';

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
	['1024+', '1024-65535 |  | '],
	['1024 and above', '1024-65535 |  | '],
	['≥ 49152', '49152-65535 |  | '],
	['TCP 1024 or higher', '1024-65535 | tcp | '],
	['1,024-65,535', '1024-65535 |  | '],
	['32,768 - 60,999', '32768-60999 |  | '],
	['80,443', '80 443 |  | '],
	['80,443-445', '80 443-445 |  | '],
	['8000..8010', '8000-8010 |  | '],
	['9000~9010', '9000-9010 |  | '],
	['49152 through 65535', '49152-65535 |  | '],
	['1024 to', '1024 |  | 1024 to'],
	['30000:32767', '30000-32767 |  | '],
	['TCP: 80, 443; UDP: 53', '80 443 53 | tcp udp | '],
	['80 - HTTP, 443 - HTTPS', '80 443 | http https | '],
	['80-TCP<br>443-TCP', '80 443 | tcp | '],
	['443 - HTTPS<br/>80 - HTTP', '443 80 | https http | '],
	['80, TCP - 443', '80 443 | tcp | '],
	['TCP-443', '443 | tcp | '],
	['UDP-53-54', '53-54 | udp | '],
	['1000/tcp - 2000/tcp', '1000-2000 | tcp | '],
	['8000-, 9000', '8000 9000 |  | 8000-, 9000'],
	['443<br/>- 80', '443 80 |  | 443\n- 80'],
	['HTTPS (443)', '443 | https | '],
	['HTTP (80, 8080)<br/>HTTPS (443)', '80 8080 443 | http https | '],
	['HTTP (80) / HTTPS (443)', '80 443 | http https | '],
	['HTTPS (443-445)', '443-445 | https | '],
	['443/TCP (8443)', '443 | tcp | 443/TCP (8443)'],
	['443 TLS 1.2', '443 | tls | 443 TLS 1.2'],
	['443 HTTP/2', '443 | http | 443 HTTP/2'],
	['443 (HTTP/1.1)', '443 |  | 443 (HTTP/1.1)'],
	['SMB 3, 445', '445 | smb | SMB 3, 445'],
	['12.000', ' |  | 12.000'],
	['-', ' |  | '],
	['N/A', ' |  | '],
	['None', ' |  | '],
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
])('the ports of %j are separated by: %s', (markdown, separator) => {
	expect(readPorts(cellLines(markdown)).separator).toBe(separator);
});

test.each([
	['TCP 443, UDP 3478', true],
	['TCP 443 / UDP 53', true],
	['443/tcp, 53/udp', true],
	['TCP: 80, 443; UDP: 53', true],
	['UDP/80,443 and TCP/443-65535', true],
	['TCP/UDP 443, UDP 53', true],
	['TCP/443 (WebSocket) and UDP/443 (QUIC)', false],
	['TCP 80, TCP 443', false],
	['80, 443 TCP/UDP', false],
	['443/TCP, 8443', false],
	['TCP 443 and ICMP', false],
])('whether the transports of the ports %j differ: %s', (markdown, isMixed) => {
	const { mixed } = readPorts(cellLines(markdown));
	expect(mixed).toEqual(isMixed ? { start: 0, end: markdown.length } : undefined);
});
