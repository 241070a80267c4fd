package de.asskomm.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * What people follow.
 */
public interface Follows {

	/** Greatest number of things that one person follows. */
	int MAXIMUM = 500;

	/**
	 * What somebody follows.
	 * @param follower who
	 * @return all of it
	 */
	Set<Follow> of(Follower follower);

	/**
	 * Notes that somebody follows something. Repeating it changes nothing.
	 * @param follower who
	 * @param follow what
	 * @param now since when
	 */
	void add(Follower follower, Follow follow, Instant now);

	/**
	 * Notes that somebody no longer follows something.
	 * @param follower who
	 * @param follow what
	 */
	void remove(Follower follower, Follow follow);

	/**
	 * Who follows at least one of some things.
	 * @param subjects the things
	 * @return the followers
	 */
	Set<Follower> followers(Collection<Follow> subjects);

}
