/** What people prove with that they are themselves, besides passwords (spec/stages.md 3). */
@NullMarked
package dev.sluice.domain.device;

import org.jspecify.annotations.NullMarked;
