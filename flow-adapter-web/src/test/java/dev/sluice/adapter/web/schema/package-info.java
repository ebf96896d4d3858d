@NullMarked
package dev.sluice.adapter.web.schema;

import org.jspecify.annotations.NullMarked;
