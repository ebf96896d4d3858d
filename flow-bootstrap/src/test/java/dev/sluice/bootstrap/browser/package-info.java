/** What people do with the pages of the running server, in a real browser. */
@NullMarked
package dev.sluice.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
