/** Pages about who may use the console, and how the system is set up. */
@NullMarked
package org.openescrow.web.console.setting;

import org.jspecify.annotations.NullMarked;
