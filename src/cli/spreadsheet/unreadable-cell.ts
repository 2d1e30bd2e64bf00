/** A cell that cannot be read; the message tells an editor what to write. */
export class UnreadableCell extends Error {}
