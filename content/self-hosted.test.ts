// The facts of odc-self-hosted, page by page, compared by hand with the table of facts that the pages are made of.
import { expect, test } from 'vitest';
import { datasetOf, factsOf } from './read-content.ts';

test('counts', () => {
	const { requirements, prohibitions = [] } = datasetOf('odc-self-hosted');
	const counts = Map.groupBy(requirements, ({ page }) => page);
	expect([...counts].map(([page, members]) => `${page} ${members.length}`)).toMatchInlineSnapshot(`
		[
		  "network-requirements 20",
		]
	`);
	expect(prohibitions.map(({ page, text }) => `${page}: ${text}`)).toMatchInlineSnapshot(`
		[
		  "network-requirements: A forward proxy must not stand between the cluster and an endpoint outside.",
		]
	`);
});

test('network-requirements: 16 out of the cluster, 4 into it', () => {
	expect(factsOf('odc-self-hosted', 'network-requirements')).toMatchInlineSnapshot(`
		[
		  "Custom registry endpoint -> *.amazonaws.com | tcp 443 | outbound | if: Only with a custom registry",
		  "Namespace sh-registry -> *.amazonaws.com | tcp 443 | outbound | if: Only on OpenShift with its own registry",
		  "Namespace sh-registry + Namespace flux-config + Namespace self-hosted-operator + Stage namespace -> Custom registry endpoint | tcp 443 | unknown | if: Only with a custom registry",
		  "Worker nodes -> public.ecr.aws/j0s5s8b0/ga/* | tcp 443 | outbound",
		  "Namespace self-hosted-operator -> <tenant>.outsystems.dev | tcp 443 | outbound",
		  "Namespace nats-leaf -> *.nats.stamp.outsystemscloudrd.net | tcp 443 | outbound",
		  "Namespace outsystems-otel -> logs-prod-036.grafana.net + tempo-prod-26-prod-us-east-2.grafana.net + prometheus-prod-56-prod-us-east-2.grafana.net | tcp 4317 4318 | outbound",
		  "Namespace outsystems-otel -> APM | tcp 4317 4318 | unknown",
		  "Namespace keycloak-aurora-cluster-1 -> Identity provider | tcp 443 | unknown",
		  "Stage namespace -> PostgreSQL | tcp 5432 | internal",
		  "Namespace runtime-services -> PostgreSQL | tcp 5432 | internal",
		  "Cluster + Admin workstation -> public.ecr.aws/j0s5s8b0/ga/* | tcp 443 | outbound",
		  "Cluster + Admin workstation -> outsystems.github.io | tcp 443 | outbound",
		  "Cluster + Admin workstation -> dl.k8s.io | tcp 443 | outbound | if: Only if kubectl is missing",
		  "Cluster + Admin workstation -> raw.githubusercontent.com | tcp 443 | outbound | if: Only if Helm is missing",
		  "Cluster + Admin workstation -> Kubernetes API server | tcp 6443 443 6443 by default, 443 on EKS, AKS and GKE | internal",
		  "Load balancer -> Gloo ingress gateway | tcp http the port that you give it | internal",
		  "Load balancer -> Identity provider | tcp 443 | unknown",
		  "Admin workstation -> Kubernetes API server | tcp 443 6443 | internal",
		  "End Users -> Load balancer | tcp 443 | unknown",
		]
	`);
});
