/** What people prove with that they are themselves, besides passwords. */
@NullMarked
package dev.sluice.adapter.persistence.device;

import org.jspecify.annotations.NullMarked;
