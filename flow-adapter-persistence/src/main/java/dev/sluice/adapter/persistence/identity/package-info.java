/** Users, groups, sessions and credentials. */
@NullMarked
package dev.sluice.adapter.persistence.identity;

import org.jspecify.annotations.NullMarked;
