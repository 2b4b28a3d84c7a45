/**
 * HTTP in, JSON out: each resource reads a record, calls one door, writes a record. No rule of the business and no
 * table is here.
 */
@NullMarked
package org.openescrow.web;

import org.jspecify.annotations.NullMarked;
