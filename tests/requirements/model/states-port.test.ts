import { expect, test } from 'vitest';
import { demandsPort } from '../../../src/requirements/model/states-port.ts';

test.each([
	['The builder needs to reach the server by TCP on port 443.', true],
	['Port 8443 must be reachable.', true],
	['Make sure that TCP 5432 is allowed.', true],
	['If the server does not use a proxy, port 443 must be reachable.', true],
	['The server requires 53/udp.', true],
	['Ports 12000 and 12001 must not be reachable from outside.', false],
	["TCP ports 12000 and 12001 shouldn't be open; you need a firewall.", false],
	['You do not need to open port 22.', false],
	['No inbound port 443 is required.', false],
	['The default is port 443.', false],
	['The server must be fast.', false],
	['You need 16 GB.', false],
])('%j demands a port: %s', (sentence, demands) => {
	expect(demandsPort(sentence)).toBe(demands);
});
