// The facts of 11-cloud, page by page, compared by hand with the table of facts that the pages are made of.
import { expect, test } from 'vitest';
import { datasetOf, factsOf } from './read-content.ts';

test('counts', () => {
	const { requirements, prohibitions = [] } = datasetOf('11-cloud');
	const counts = Map.groupBy(requirements, ({ page }) => page);
	expect([...counts].map(([page, members]) => `${page} ${members.length}`)).toMatchInlineSnapshot(`
		[
		  "vpn 9",
		  "dns 2",
		  "allowlists 1",
		]
	`);
	expect(prohibitions.map(({ page, text }) => `${page}: ${text}`)).toMatchInlineSnapshot(`[]`);
});

test('vpn: 6 for the tunnels, 3 through them', () => {
	expect(factsOf('11-cloud', 'vpn')).toMatchInlineSnapshot(`
		[
		  "Your VPN gateway -> First VPN tunnel + second VPN tunnel | udp 500 | outbound",
		  "First VPN tunnel + second VPN tunnel -> Your VPN gateway | udp 500 | inbound",
		  "Your VPN gateway -> First VPN tunnel + second VPN tunnel | esp | outbound",
		  "First VPN tunnel + second VPN tunnel -> Your VPN gateway | esp | inbound",
		  "Your VPN gateway -> First VPN tunnel + second VPN tunnel | udp 4500 | outbound | if: Only with NAT traversal (NAT-T)",
		  "First VPN tunnel + second VPN tunnel -> Your VPN gateway | udp 4500 | inbound | if: Only with NAT traversal (NAT-T)",
		  "OutSystems Cloud -> SQL Server + Oracle | tcp 1433 (SQL Server) 1521 (Oracle) | inbound | if: Only when the cloud uses databases of yours",
		  "Your network -> <environment>.outsystemsenterprise.com | tcp 80 443 | outbound",
		  "Your network -> OutSystems Cloud | icmp | outbound",
		]
	`);
});

test('dns: 2', () => {
	expect(factsOf('11-cloud', 'dns')).toMatchInlineSnapshot(`
		[
		  "Your DNS servers -> DNS servers of OutSystems Cloud | udp tcp 53 | outbound",
		  "DNS servers of OutSystems Cloud -> Your DNS servers | udp tcp 53 | inbound | if: Only when you asked for it",
		]
	`);
});

test('allowlists: 1', () => {
	expect(factsOf('11-cloud', 'allowlists')).toMatchInlineSnapshot(`
		[
		  "<server>.outsystemsenterprise.com -> Your system | tcp the port of your system | inbound | if: Only without a VPN | may change",
		]
	`);
});
