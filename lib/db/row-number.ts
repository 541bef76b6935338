const MOST = 2 ** 31 - 1

/** Whether a number can be a row's. Addresses and forms carry any; beyond PostgreSQL's integers a query throws. */
export const isRowNumber = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= MOST
