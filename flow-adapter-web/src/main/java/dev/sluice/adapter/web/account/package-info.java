/** What can be done with accounts, groups and tokens beside reading and writing them. */
@NullMarked
package dev.sluice.adapter.web.account;

import org.jspecify.annotations.NullMarked;
