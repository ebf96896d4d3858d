package dev.sluice.benchmark.database;

/**
 * What a database has done up to a moment.
 *
 * @param transactions how many ended; a statement outside of a transaction is one of its own. Each
 *     connection reports its own once a second, so that this runs late by at most that
 * @param walBytes what was written ahead
 * @param statements how many were executed and counted, beginnings and ends of transactions
 *     included; 0 where nothing counts them
 * @param begun how many of them began a transaction; 0 where nothing counts them
 */
public record DatabaseWork(long transactions, long walBytes, long statements, long begun) {}
