/** The `type` of the messages by which the embedded map tells its height. Part of the public contract. */
export const HEIGHT_MESSAGE = "county-assistance-atlas:height";
