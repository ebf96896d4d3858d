/** Permissions, roles and what they hold. */
@NullMarked
package dev.sluice.adapter.persistence.rbac;

import org.jspecify.annotations.NullMarked;
