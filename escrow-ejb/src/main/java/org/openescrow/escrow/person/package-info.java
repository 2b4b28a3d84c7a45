/**
 * Facts about a natural person: name, ID number, mobile number, each with its rules. Knows no user, no table and no
 * service.
 */
@NullMarked
package org.openescrow.escrow.person;

import org.jspecify.annotations.NullMarked;
