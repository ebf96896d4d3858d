/** The fields of prompts on PostgreSQL. */
@NullMarked
package dev.sluice.adapter.persistence.prompt;

import org.jspecify.annotations.NullMarked;
