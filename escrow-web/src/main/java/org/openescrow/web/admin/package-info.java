/**
 * What operators call, base path {@code /admin/v1}: logging in, reviewing applications. Every
 * resource names the roles that may use it. Translates only; the rules are the modules' below.
 */
@NullMarked
package org.openescrow.web.admin;

import org.jspecify.annotations.NullMarked;
