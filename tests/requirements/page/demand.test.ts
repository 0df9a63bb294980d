import { expect, test } from 'vitest';
import { demandOf, demandsAround, isAboutNetworks } from '../../../src/requirements/page/demand.ts';

test.each([
	['The builder needs to reach the server by TCP on port 443.', '443', 'demanded'],
	['Port 8443 must be reachable.', '8443', 'demanded'],
	['Make sure that TCP 5432 is allowed.', '5432', 'demanded'],
	['If the server does not use a proxy, port 443 must be reachable.', '443', 'demanded'],
	['The server requires 53/udp.', '53', 'demanded'],
	['Ports 12000 and 12001 must not be reachable from outside.', '12000', 'forbidden'],
	["TCP ports 12000 and 12001 shouldn't be open; you need a firewall.", '12000', 'forbidden'],
	['You do not need to open port 22.', '22', 'forbidden'],
	['No inbound port 443 is required.', '443', 'forbidden'],
	['The default is port 443.', '443', 'none'],
	['Traffic on port 22 is allowed.', '22', 'none'],
	['Port 80 is not needed, but TCP port 8443 must be open.', '80', 'forbidden'],
	['Port 80 is not needed, but TCP port 8443 must be open.', '8443', 'demanded'],
	['You do not need to open inbound ports, but outbound TCP port 443 must be allowed.', '443', 'demanded'],
	['You should note that port 22 lets tide tables in.', '22', 'none'],
	['Once that is done, port 8080 should show a harbour.', '8080', 'none'],
	['Keep buoys behind a wall that disables access to port 8472.', '8472', 'forbidden'],
	['You must block traffic on port 23.', '23', 'forbidden'],
	['If your firewall blocks traffic on port 443, open port 443.', '443', 'demanded'],
	['If boats cannot use port 8443, you need a second mast.', '8443', 'none'],
	['If boats use port 8443, the firewall has to let it pass.', '8443', 'demanded'],
	['You are ready to build a mast if boats cannot use port 8443.', '8443', 'none'],
	['Required if boats use port 8443.', '8443', 'demanded'],
	['Connections to the mast use port 8443; the mast never connects to a boat.', '8443', 'demanded'],
	['The mast is on port 8443; the mast never moves.', '8443', 'none'],
	['Never open port 22; nor port 23.', '23', 'forbidden'],
	['If the mast is far, or there are two, or it is not on port 8443, you have to tell the keeper.', '8443', 'none'],
])('%j: the port %s is %s', (sentence, port, demand) => {
	expect(demandOf(sentence, sentence.indexOf(port), true)).toBe(demand);
});

test.each([
	['Delegates only need outbound access to app.example.com.', 'demanded'],
	['To enroll, you must allow app.example.com.', 'demanded'],
	['Add app.example.com to the allowlist.', 'demanded'],
	['Your firewall must let app.example.com through.', 'demanded'],
	['The agent has to connect to app.example.com.', 'demanded'],
	['You need to configure the domain app.example.com.', 'none'],
	['The service is at app.example.com.', 'none'],
	['To access the portal, go to app.example.com.', 'none'],
	['You must download it from app.example.com, through the firewall.', 'none'],
	['app.example.com must not be reachable.', 'forbidden'],
	['Allow download.example.org and app.example.com.', 'demanded'],
	['To block or allow all boats use a word, which is app.example.com for all.', 'none'],
	['To allow boats in, add app.example.com to the allowlist.', 'demanded'],
	['TCP 22 must be open to app.example.com.', 'demanded'],
	['If you moor at app.example.com, you need a rope.', 'none'],
	['Add the connection details for app.example.com.', 'none'],
	['Add app.example.com to the list of hosts that the proxy lets through.', 'demanded'],
	['Add the name and the address app.example.com of the port.', 'none'],
	['Make sure that the paper was written for proxy-port.app.example.com.', 'none'],
	['Make sure that proxies reach proxy-port.app.example.com.', 'demanded'],
	['Configure the lamp to try connections to app.example.com.', 'none'],
	['Configure the proxy to reach app.example.com.', 'demanded'],
	['Add a firewall rule for app.example.com.', 'demanded'],
	['Masts should connect to lamps, therefore the file on app.example.com must be long.', 'none'],
	['Go → Connect to Server: you need app.example.com.', 'none'],
])('%j: the host is %s', (sentence, demand) => {
	expect(demandOf(sentence, sentence.indexOf('app.example.com'), false)).toBe(demand);
});

test.each([
	[['Add these to the allowlist.'], true],
	[['', 'Outbound connections'], true],
	[['Feature', 'Allowed domains'], true],
	[['Region', 'Price'], false],
])('%j around rows asks for connections: %s', (texts, demands) => {
	expect(demandsAround(texts)).toBe(demands);
});

test.each([
	[['Product', 'Firewall ports'], true],
	[['Release notes', 'Version 2'], false],
])('headings %j are about networks: %s', (headings, isAbout) => {
	expect(isAboutNetworks(headings)).toBe(isAbout);
});
