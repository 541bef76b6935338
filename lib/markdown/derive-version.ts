/** Raise it when a tree, its bounds or its rows come out differently: stored ones of a lower number are derived anew. */
export const DERIVER = 8
