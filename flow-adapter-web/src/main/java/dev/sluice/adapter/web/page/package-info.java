/** The pages that people see. */
@NullMarked
package dev.sluice.adapter.web.page;

import org.jspecify.annotations.NullMarked;
