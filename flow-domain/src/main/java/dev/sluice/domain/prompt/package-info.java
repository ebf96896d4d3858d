/** The fields that prompts consist of. */
@NullMarked
package dev.sluice.domain.prompt;

import org.jspecify.annotations.NullMarked;
