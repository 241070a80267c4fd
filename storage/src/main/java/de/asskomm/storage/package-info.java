/**
 * Ablage: keeps the files of attachments in an S3-compatible object store. The only place
 * that knows of one.
 */
@NullMarked
@ApplicationModule(displayName = "Ablage", allowedDependencies = "attachment")
package de.asskomm.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
