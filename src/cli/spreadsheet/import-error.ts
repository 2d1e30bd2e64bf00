/** An import that cannot go on; the message tells an editor what to do. */
export class ImportError extends Error {}
