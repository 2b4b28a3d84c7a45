/**
 * A day's worth of activity for the demo, made by the API as platforms, their users and an operator would make it: so
 * that a newcomer's console shows a system at work. It writes no row and invents no time.
 */
@NullMarked
package org.openescrow.micro.activity;

import org.jspecify.annotations.NullMarked;
