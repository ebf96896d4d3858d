/** Making certificates, and reading their texts. */
@NullMarked
package dev.sluice.adapter.web.crypto;

import org.jspecify.annotations.NullMarked;
