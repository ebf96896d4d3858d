/**
 * What the running server answers, held against the document of the interface and the permissions.
 */
@NullMarked
package dev.sluice.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
