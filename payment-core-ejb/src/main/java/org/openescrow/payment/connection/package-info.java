/** How Hibernate gets its connections: one for a transaction, however many persistence units take part in it. */
@NullMarked
package org.openescrow.payment.connection;

import org.jspecify.annotations.NullMarked;
