/**
 * Oberfläche: pages for people and the interfaces for programs, on top of all modules.
 */
@NullMarked
@ApplicationModule(displayName = "Oberfläche")
package de.asskomm.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
