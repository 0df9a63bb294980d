// @peculiar/x509 loads tsyringe, which refuses to start without the functions of the reflect-metadata proposal.
// It asks them for constructor parameters to inject; none of the classes used here has any, so "nothing known" is right.
Object.assign(Reflect, {
	defineMetadata: () => undefined,
	getMetadata: () => undefined,
	getOwnMetadata: () => undefined,
});
