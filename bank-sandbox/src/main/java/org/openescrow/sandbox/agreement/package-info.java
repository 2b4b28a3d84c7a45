/**
 * Quick-payment agreements: asked for with card data, confirmed with the code from the phone, ended.
 * Not for the payments made under them.
 */
@NullMarked
package org.openescrow.sandbox.agreement;

import org.jspecify.annotations.NullMarked;
