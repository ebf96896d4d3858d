/** What a server does for itself: the first start, and tidying up. */
@NullMarked
package dev.sluice.application.setup;

import org.jspecify.annotations.NullMarked;
