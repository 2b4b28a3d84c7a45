/**
 * Personal data at rest: encryption, and keyed fingerprints to search by. Knows no table and no feature; what is
 * personal is decided by the features.
 */
@NullMarked
package org.openescrow.escrow.privacy;

import org.jspecify.annotations.NullMarked;
