/** Who may do what: models, the permissions on them, roles that hold them, and the checks. */
@NullMarked
package dev.sluice.domain.rbac;

import org.jspecify.annotations.NullMarked;
