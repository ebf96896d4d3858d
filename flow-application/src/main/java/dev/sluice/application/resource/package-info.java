/** What is the same for everything that administrators define: over requests and in blueprints. */
@NullMarked
package dev.sluice.application.resource;

import org.jspecify.annotations.NullMarked;
