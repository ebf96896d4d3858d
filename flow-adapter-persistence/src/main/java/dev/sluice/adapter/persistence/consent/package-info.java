/** What people have let applications do. */
@NullMarked
package dev.sluice.adapter.persistence.consent;

import org.jspecify.annotations.NullMarked;
