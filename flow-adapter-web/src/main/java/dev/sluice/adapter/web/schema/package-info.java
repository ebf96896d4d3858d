/** The description of the API as it is served (OpenAPI 3.0). */
@NullMarked
package dev.sluice.adapter.web.schema;

import org.jspecify.annotations.NullMarked;
