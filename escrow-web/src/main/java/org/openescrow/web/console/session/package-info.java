/** Log-in, session, language: what every request to the console passes before a page is made. */
@NullMarked
package org.openescrow.web.console.session;

import org.jspecify.annotations.NullMarked;
