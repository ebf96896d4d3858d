/** How flows reach out: hashing, mail and everything else beyond our own process. */
@NullMarked
package dev.sluice.adapter.integration;

import org.jspecify.annotations.NullMarked;
