import { toWrite } from '../requirements/rules/unwritten.ts';

/** The facts for the first text of a new page. */
export interface StarterFacts {
	/** Its title: `Network requirements`. */
	title: string;
	/** Today: `2026-11-21`. */
	day: string;
	/** Two ends of connections: names from roles.md, if it has any. */
	ends: readonly [string, string];
}

/**
 * The first text of a page: front matter, and a table with every possible column. A comment above the table explains
 * the columns and is not published. The rows are examples; the build reports them until they are replaced.
 */
export function starterPage({ title, day, ends: [one, other] }: StarterFacts): string {
	return `---
summary: '${toWrite('what this page lists, in one sentence.')}'
tags: network requirements
updated: ${day}
---

# ${title}

## Connections

<!--
The columns of the table. Only a port or a destination is needed; leave out columns that you have no use for.

Source       Who begins the connection: a role of roles.md, or an address. Several are separated by a comma.
Destination  Who is reached: a host, a wildcard such as \\*.example.com, an address, a network or a role.
Port         443, a list (80, 443) or a range (8000-8010).
Protocol     TCP, UDP or what the page states, such as HTTPS.
Service      What listens there. It also tells two rows apart that are otherwise alike.
Direction    Outbound, Inbound or Internal. Leave the column out where the networks in roles.md say it.
Condition    When the row is needed at all, as a sentence: Applies when mail is sent. Leave the cell empty if always.
Notes        Anything else. The addresses of a host and a sentence such as "Applies when …" are read from it too.
ID           Leave it empty, or the whole column out: the build makes one. Write one where two rows would share it, or
             where links and saved marks must survive a change of the ends: lower case letters, digits, dots, dashes.

How lists, sentences and special cases are read: the writer's guide, content/README.md of Portolan.
-->

| Source | Destination | Port | Protocol | Service | Direction | Condition | Notes | ID |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| ${one} | service.example.com | 443 | TCP | | Outbound | | ${toWrite('an example; put your own row in its place.')} | |
| ${one} | ${other} | 5432 | TCP | Database | Internal | Applies when the database has a machine of its own. | ${toWrite('an example.')} | example-database |
`;
}
