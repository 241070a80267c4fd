/**
 * Text that people write with light markup, and its safe ways out: HTML and plain text.
 */
@NullMarked
@ApplicationModule(displayName = "Formatierter Text", allowedDependencies = {})
package de.asskomm.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
