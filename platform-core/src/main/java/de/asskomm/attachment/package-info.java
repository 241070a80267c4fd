/**
 * Anhang: files that an organisation puts beside what it says. What refers to them, other
 * modules tell by {@link de.asskomm.attachment.AttachmentReferences}.
 */
@NullMarked
@ApplicationModule(displayName = "Anhang", allowedDependencies = { "organisation", "outcome", "work" })
package de.asskomm.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
