/** Has Duo ask people on their phones. */
@NullMarked
package dev.sluice.adapter.integration.duo;

import org.jspecify.annotations.NullMarked;
