/** What the use cases need from outside: adapters implement these, tests have fakes of them. */
@NullMarked
package dev.sluice.application.port;

import org.jspecify.annotations.NullMarked;
