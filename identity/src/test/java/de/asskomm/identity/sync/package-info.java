/** Tests of the comparison with a real account server. */
package de.asskomm.identity.sync;
