// The facts of 11-self-managed, page by page, compared by hand with the table of facts that the pages are made of.
import { expect, test } from 'vitest';
import { datasetOf, factsOf } from './read-content.ts';

test('counts', () => {
	const { requirements, prohibitions = [] } = datasetOf('11-self-managed');
	const counts = Map.groupBy(requirements, ({ page }) => page);
	expect([...counts].map(([page, members]) => `${page} ${members.length}`)).toMatchInlineSnapshot(`
		[
		  "network-requirements 30",
		  "mobile-apps 2",
		  "cache 10",
		  "integration-builder 2",
		  "workflow-builder 2",
		  "ai-mentor-studio 5",
		]
	`);
	expect(prohibitions.map(({ page, text }) => `${page}: ${text}`)).toMatchInlineSnapshot(`
		[
		  "network-requirements: TCP ports 12000, 12001, 12002, 12100, 12101 and 12102 must not be open to the internet.",
		  "cache: Port 5672 must not be reachable from the internet, only from the servers of the infrastructure.",
		]
	`);
});

test('network-requirements: 30: 2 statements, 2 + 6 + 13 + 5 + 2 rows', () => {
	expect(factsOf('11-self-managed', 'network-requirements')).toMatchInlineSnapshot(`
		[
		  "On each server of an OutSystems environment, localhost must resolve to 127.0.0.1, an IPv4 address",
		  "On each server of an OutSystems environment, localhost must be reachable by HTTP on 127.0.0.1",
		  "End Users + Internet -> Front-End | tcp 80 | unknown",
		  "End Users + Internet -> Front-End | tcp 443 | unknown",
		  "Front-End -> Controller | tcp 12100 | internal | if: Platform Server 11.25.0 or later | Platform Server or-later 11.25.0, used unknown",
		  "Front-End -> Controller | tcp 12000 | internal",
		  "Front-End -> SQL Server + Oracle | tcp 1433 (SQL Server) 1521 (Oracle) | internal",
		  "Controller -> Front-End | tcp 12101 | internal | if: Platform Server 11.24.0 or later | Platform Server or-later 11.24.0, used 11.41.0",
		  "Controller -> Front-End | tcp 12001 | internal",
		  "Controller -> SQL Server + Oracle | tcp 1433 (SQL Server) 1521 (Oracle) | internal",
		  "Front-End -> Front-End | tcp 80 | internal",
		  "Front-End -> Controller | tcp 12100 | internal | if: Platform Server 11.25.0 or later | Platform Server or-later 11.25.0, used unknown",
		  "Front-End -> Controller | tcp 12000 | internal",
		  "Front-End -> Front-End | tcp 12101 | internal | if: Platform Server 11.24.0 or later | Platform Server or-later 11.24.0, used 11.41.0",
		  "Front-End -> Front-End | tcp 12001 | internal",
		  "Front-End -> Front-End | tcp 12102 | internal | if: Platform Server 11.21.0 or later | Platform Server or-later 11.21.0, used 11.28.0",
		  "Front-End -> Front-End | tcp 12002 | internal",
		  "Controller -> Front-End | tcp 80 | internal",
		  "Controller -> Front-End | tcp 12101 | internal | if: Platform Server 11.24.0 or later | Platform Server or-later 11.24.0, used 11.41.0",
		  "Controller -> Front-End | tcp 12001 | internal",
		  "Controller -> Front-End | tcp 12102 | internal | if: Platform Server 11.21.0 or later | Platform Server or-later 11.21.0, used 11.28.0",
		  "Controller -> Front-End | tcp 12002 | internal",
		  "Front-End + Controller -> *.outsystems.com + outsystems.com | tcp 443 | outbound",
		  "Service Studio + Integration Studio -> Front-End | tcp 443 | internal",
		  "Service Studio -> *.outsystems.com + outsystems.com | tcp 443 | outbound",
		  "Service Studio -> s3.amazonaws.com | tcp 443 | outbound",
		  "Service Studio -> fonts.googleapis.com | tcp 443 | outbound",
		  "Service Studio -> outsystems.eu.qualtrics.com | tcp 443 | outbound | if: Only with a personal environment or a free edition",
		  "LifeTime Front-End -> Environment Front-End | tcp 443 | internal",
		  "Environment Front-End -> LifeTime Front-End | tcp 443 | internal",
		]
	`);
});

test('mobile-apps: 2', () => {
	expect(factsOf('11-self-managed', 'mobile-apps')).toMatchInlineSnapshot(`
		[
		  "Front-End -> nativebuilder.api.outsystems.com | tcp https 443 | outbound | if: Only with mobile apps | may change",
		  "Controller -> nativebuilder.api.outsystems.com | tcp https 443 | outbound | if: Only with mobile apps, on Platform Server 11.26 or later | Platform Server or-later 11.26, used - | may change",
		]
	`);
});

test('cache: 10', () => {
	expect(factsOf('11-self-managed', 'cache')).toMatchInlineSnapshot(`
		[
		  "Front-End -> Controller (by default) — else the RabbitMQ server, or the load balancer before a cluster | tcp amqp 5672 | internal | if: Without TLS | one of",
		  "Front-End -> Controller (by default) — else the RabbitMQ server, or the load balancer before a cluster | tcp amqps 5671 | internal | if: With TLS, by TlsEnabled | one of",
		  "Controller -> RabbitMQ server (or the load balancer before a cluster) | tcp amqp 5672 | internal | if: Only when RabbitMQ has a server of its own, without TLS",
		  "Controller -> RabbitMQ server (or the load balancer before a cluster) | tcp amqps 5671 | internal | if: Only when RabbitMQ has a server of its own, with TLS",
		  "RabbitMQ server -> RabbitMQ server | tcp 4369 | internal | if: Only with a cluster",
		  "RabbitMQ server -> RabbitMQ server | tcp 25672 | internal | if: Only with a cluster",
		  "RabbitMQ command line tools -> RabbitMQ server | tcp 25672 | internal | if: Only when the command line tools run on another machine",
		  "RabbitMQ server -> RabbitMQ command line tools | tcp 35672-35682 | internal | if: Only when the command line tools run on another machine",
		  "Administrator -> RabbitMQ server | tcp http 15672 | internal | if: Only when the management plugin is on, without TLS",
		  "Administrator -> RabbitMQ server | tcp https 15671 | internal | if: Only when the management plugin is on, with TLS",
		]
	`);
});

test('integration-builder: 2', () => {
	expect(factsOf('11-self-managed', 'integration-builder')).toMatchInlineSnapshot(`
		[
		  "integrationbuilder.outsystems.com = alternative 52.51.203.1 108.128.2.246 54.228.47.100 63.33.151.194 34.241.56.16 54.75.124.221 -> Environment Front-End (public DNS hostname) | tcp https 443 | inbound | may change",
		  "Environment Front-End -> integrationbuilder.outsystems.com = alternative 52.51.203.1 108.128.2.246 54.228.47.100 63.33.151.194 34.241.56.16 54.75.124.221 | tcp https 443 | outbound | may change",
		]
	`);
});

test('workflow-builder: 1 row and 1 sentence', () => {
	expect(factsOf('11-self-managed', 'workflow-builder')).toMatchInlineSnapshot(`
		[
		  "workflowbuilder.outsystems.com = alternative 52.51.203.1 108.128.2.246 54.228.47.100 63.33.151.194 34.241.56.16 54.75.124.221 -> Environment Front-End (public DNS hostname) | tcp 443 | inbound | may change",
		  "Workflow Builder -> LifeTime | tcp https 443 | inbound | if: Only when teams of LifeTime govern the IT users",
		]
	`);
});

test('ai-mentor-studio: 2 of which one is needed, and 3', () => {
	expect(factsOf('11-self-managed', 'ai-mentor-studio')).toMatchInlineSnapshot(`
		[
		  "LifeTime Front-End -> aimentorstudio.outsystems.com/Probe_API/rest/Synchronization/ | tcp 443 | outbound | if: With an OutSystems account, LifeTime probe 4.2 or later | LifeTime probe or-later 4.2, used - | one of",
		  "LifeTime Front-End -> architecture.outsystems.com/Broker_API/rest/ArchitectureDashboard | tcp 443 | outbound | if: With an OutSystems account, LifeTime probe 4.0 or 4.1 | one of",
		  "LifeTime Front-End -> aimentorstudio.outsystems.com/Probe_API/rest/Synchronization/ | tcp 443 | outbound | if: Only when IT users sign in",
		  "aimentorstudio.outsystems.com = alternative 52.17.222.124 52.212.170.142 52.17.218.236 18.200.157.187 34.255.149.145 -> Environment Front-End (public DNS hostname) | tcp 443 | inbound | if: Only when IT users sign in | may change",
		  "aimentorstudio.outsystems.com = alternative 52.17.222.124 52.212.170.142 52.17.218.236 18.200.157.187 34.255.149.145 -> LifeTime Front-End | tcp 443 | inbound | if: Only when IT users sign in | may change",
		]
	`);
});
