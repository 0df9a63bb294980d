// The schema of one requirement. It agrees field by field with public/data/requirements.schema.json;
// tests/requirements/model/dataset.test.ts compares the two.
import { z } from 'zod';
import { transports } from './transports.ts';

/** A place in a file, as an editor counts: lines and columns from 1, front matter included. */
const placeSchema = z.strictObject({
	file: z.string().optional(),
	line: z.int().min(1),
	column: z.int().min(1).optional(),
	endLine: z.int().min(1).optional(),
});

const endpointText = {
	/** As written, without markup, escapes and the qualifier. */
	text: z.string(),
	/** The remark in brackets after it: "(public DNS hostname)". */
	qualifier: z.string().optional(),
};

/** One end of a connection, or one alternative of it. */
const endpointSchema = z.discriminatedUnion('kind', [
	/** A machine, program or group of people that readers know by name; `role` is its id. */
	z.strictObject({ kind: z.literal('role'), ...endpointText, role: z.string() }),
	/**
	 * A fully qualified name. `host` is in lower case without the trailing dot; internationalised labels are A-labels
	 * (RFC 5890).
	 */
	z.strictObject({ kind: z.literal('host'), ...endpointText, host: z.string(), path: z.string().optional() }),
	/** `*.example.com`; `host` is what follows the first `*.`. */
	z.strictObject({ kind: z.literal('wildcard'), ...endpointText, host: z.string(), path: z.string().optional() }),
	/** An IP address or network; `network` in CIDR notation (RFC 4632, RFC 4291). */
	z.strictObject({ kind: z.literal('address'), ...endpointText, network: z.string(), path: z.string().optional() }),
	/** A name with a part to fill in: `<region>.example.com`. */
	z.strictObject({ kind: z.literal('template'), ...endpointText }),
	/** Any host at all. */
	z.strictObject({ kind: z.literal('any'), ...endpointText }),
]);
export type Endpoint = z.infer<typeof endpointSchema>;

/** One side of a connection: the text of the cell, and the ends that it names. */
const partySchema = z.strictObject({
	text: z.string(),
	endpoints: z.array(endpointSchema),
	/** Addresses that the notes give for a host name. */
	addresses: z.array(endpointSchema).optional(),
	/** Whether the addresses may be used instead of the name, or are needed as well. */
	addressRelation: z.enum(['alternative', 'additional']).optional(),
});
export type Party = z.infer<typeof partySchema>;

const portNumber = z.int().min(1).max(65535);

/** A port or a range of ports. `for` is the text of the endpoint that it belongs to, where ends and ports pair up. */
const portSchema = z.strictObject({ from: portNumber, to: portNumber, for: z.string().optional() });
export type Port = z.infer<typeof portSchema>;

const transportSchema = z.enum(transports);

/** A URL that a browser can probe. A `sample` is a known host under a wildcard; its answer proves that host only. */
const targetSchema = z.strictObject({ url: z.url(), covers: z.enum(['endpoint', 'sample']), of: z.string() });
export type Target = z.infer<typeof targetSchema>;

/** Why a browser cannot test a requirement. */
export const manualReasonSchema = z.enum([
	'inbound',
	'not-https',
	'local',
	'wildcard-without-sample',
	'template',
	'described',
	'no-port',
	'not-a-connection',
	'unknown-protocol',
	'contradicted-port',
]);
export type ManualReason = z.infer<typeof manualReasonSchema>;

/** How a requirement can be checked: by a browser on a machine of its source, or by a person. */
const checkSchema = z.discriminatedUnion('method', [
	z.strictObject({
		method: z.literal('browser'),
		/**
		 * The machines of its sources, each of which must get an answer. Where the list is empty, no machine is known and
		 * no answer counts.
		 */
		from: z.array(z.string()),
		targets: z.array(targetSchema),
		/** Roles for which the reader must name hosts before they can be probed. */
		needsHostsFor: z.array(z.string()).optional(),
		/** The part of the requirement that an answer does not prove. */
		partial: z.string().optional(),
		/** Wildcards without a known host. */
		needsSamplesFor: z.array(z.string()).optional(),
	}),
	z.strictObject({ method: z.literal('manual'), reason: manualReasonSchema }),
]);
export type Check = z.infer<typeof checkSchema>;

/** A bound on the release of a product: "Platform Server 11.25.0 or later". */
const releaseSchema = z.strictObject({
	product: z.string(),
	/** The named release itself is included. */
	operator: z.enum(['or-later', 'or-earlier']),
	version: z.string().regex(/^\d+(?:\.\d+)*$/),
	/**
	 * The first release that connects to a port which already listens; `unknown` where the page says that nobody knows.
	 */
	usedSince: z
		.string()
		.regex(/^(?:\d+(?:\.\d+)*|unknown)$/)
		.optional(),
});
export type Release = z.infer<typeof releaseSchema>;

/** SHA-256 of a canonical form (RFC 8785), as `sha256:` and 64 hexadecimal digits. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const directionSchema = z.enum(['outbound', 'inbound', 'internal', 'local', 'unknown']);
/** Seen from the network of the reader's organisation. */
export type Direction = z.infer<typeof directionSchema>;

/** One statement of a page about who must reach whom, or about what must be true on a machine. */
export const requirementSchema = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9][a-z0-9./-]*$/),
		formerIds: z.array(z.string()).optional(),
		/** R01, R02 …: numbers the requirements of a version in page order. */
		ref: z.string().regex(/^R\d{2,}$/),
		kind: z.enum(['connection', 'listener', 'assertion']),
		/** For an assertion: the whole sentence that must be true. */
		statement: z.string().optional(),
		/** The text of a Service column, or other text that distinguishes similar rows. */
		service: z.string().optional(),
		/** Slug of its page. */
		page: z.string(),
		section: z.strictObject({ anchor: z.string(), path: z.array(z.string()) }),
		place: placeSchema,
		source: partySchema,
		destination: partySchema,
		ports: z.array(portSchema),
		/** A port given in words. */
		portText: z.string().optional(),
		transports: z.array(transportSchema),
		/** http, https, ssh … as the page states it, otherwise null. */
		application: z.string().nullable(),
		direction: directionSchema,
		necessity: z.enum(['required', 'conditional']),
		condition: z.string().optional(),
		/** The release that the condition names. Not in the digest, which already covers the condition. */
		release: releaseSchema.optional(),
		/** The regions and stages where it applies. Not in the digest. */
		scope: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })).optional(),
		group: z.strictObject({ id: z.string(), rule: z.literal('one-of'), text: z.string().optional() }).optional(),
		/** The page says that it may change. */
		volatile: z.boolean().optional(),
		notes: z.strictObject({ text: z.string(), html: z.string() }),
		check: checkSchema,
		digest: digestSchema,
	})
	.refine((requirement) => requirement.kind !== 'assertion' || requirement.statement !== undefined, {
		error: 'an assertion needs its statement',
	});
export type Requirement = z.infer<typeof requirementSchema>;
