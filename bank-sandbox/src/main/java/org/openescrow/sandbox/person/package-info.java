/**
 * The real-name authority: which name, ID number and mobile number belong together. It knows no bank and no card.
 */
@NullMarked
package org.openescrow.sandbox.person;

import org.jspecify.annotations.NullMarked;
