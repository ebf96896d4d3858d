/** Documents that say what is to exist: their tree, their tags, and what a tag resolves to. */
@NullMarked
package dev.sluice.domain.blueprint;

import org.jspecify.annotations.NullMarked;
