/** Policies of all kinds and their bindings. */
@NullMarked
package dev.sluice.adapter.persistence.policy;

import org.jspecify.annotations.NullMarked;
