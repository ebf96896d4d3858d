/**
 * What can be done with accounts beside reading and writing them. Whoever may do something is found
 * out before anything that was sent is looked at.
 */
@NullMarked
package dev.sluice.application.account;

import org.jspecify.annotations.NullMarked;
