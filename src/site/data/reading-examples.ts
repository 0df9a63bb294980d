/** The examples of the guide "Write pages": Markdown as a writer would write it. The build reads it like any page. */
export const readingExamples = {
	table: {
		label: 'A table of requirements',
		markdown: `| Source | Destination | Port | Protocol | Notes |
| --- | --- | --- | --- | --- |
| Harbour office | Tide tables | 443 | TCP | HTTPS |
| Tide tables | Archive / Mirror | 5432 / 3306 | TCP | Applies when history is kept. |`,
	},
	list: {
		label: 'A list of hosts',
		markdown: `Allow TCP 443 to the following hosts:

- tides.example.com
- \\*.charts.example.com - Charts by region`,
	},
	sentence: {
		label: 'A sentence that demands a port',
		markdown: '- Tide tables must accept connections on port 443 from Harbour office.',
	},
	slip: {
		label: 'A row with a slip of the pen',
		markdown: `| Source | Destination | Port | Protocol |
| --- | --- | --- | --- |
| Harbour office | Tide tables | 443 | TPC |`,
	},
} as const;
