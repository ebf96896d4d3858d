/** The words of pages and challenges in the languages that there are. */
@NullMarked
package dev.sluice.adapter.web.text;

import org.jspecify.annotations.NullMarked;
