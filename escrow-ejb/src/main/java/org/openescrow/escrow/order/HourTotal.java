package org.openescrow.escrow.order;

/**
 * What was done in one hour of a day.
 *
 * @param hour 0 to 23, of UTC
 * @param fen the sum of the orders
 */
public record HourTotal(int hour, long orders, long fen) {}
