/**
 * Who may do what: asking for it, granting it, and what happens to it when objects come and go.
 *
 * <p>Whoever serves objects to callers has three duties here. At the beginning of a request it asks
 * {@link dev.sluice.application.rbac.Authorize} for the caller's authority and checks everything by
 * that. For an object that it has made it calls {@link dev.sluice.application.rbac.GrantInitially}.
 * For an object that it removes it calls {@code GrantRepository.forget}. Both happen in the unit of
 * work of the object.
 */
@NullMarked
package dev.sluice.application.rbac;

import org.jspecify.annotations.NullMarked;
