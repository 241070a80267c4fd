@NullMarked
package dev.asskomm.realm;

import org.jspecify.annotations.NullMarked;
