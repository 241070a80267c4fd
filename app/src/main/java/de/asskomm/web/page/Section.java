package de.asskomm.web.page;

/**
 * The entries of the navigation.
 */
enum Section {

	START, EXCHANGE, PRACTICE, CONVERSATIONS, MUNICIPALITIES, MODERATION, SEARCH, COMPOSE, MORE, NONE

}
