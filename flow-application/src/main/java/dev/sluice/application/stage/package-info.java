/** What each kind of stage does: one handler per kind, and the registry that knows them all. */
@NullMarked
package dev.sluice.application.stage;

import org.jspecify.annotations.NullMarked;
