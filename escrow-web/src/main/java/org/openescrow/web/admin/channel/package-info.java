/**
 * What operators call where banks and we disagree: exceptions, dead letters, reconciliation, questions to the bank; and
 * what one operator proposes and another one approves.
 */
@NullMarked
package org.openescrow.web.admin.channel;

import org.jspecify.annotations.NullMarked;
