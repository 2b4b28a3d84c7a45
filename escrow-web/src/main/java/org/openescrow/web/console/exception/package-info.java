/** Pages about what needs a person: contradictions between banks and us, callbacks that could not be handled. */
@NullMarked
package org.openescrow.web.console.exception;

import org.jspecify.annotations.NullMarked;
