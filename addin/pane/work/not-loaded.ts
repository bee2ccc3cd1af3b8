/** What a view says where the part of the pane that asks the service could not be loaded: the server is out of reach. */
export const NOT_LOADED = { kind: "failed", trouble: { kind: "unreachable" } } as const;
