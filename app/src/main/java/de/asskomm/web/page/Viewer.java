package de.asskomm.web.page;

import java.util.List;

/**
 * Who looks at the page, signed in and acting as an organisation.
 *
 * @param acting the organisation with its clerk
 * @param organisationId id of that organisation
 * @param coordinator may post and write messages as the organisation
 * @param moderator may decide on what others post
 * @param network takes organisations on board
 * @param admin runs the installation
 * @param organisations the organisations for which the reader can act, if there are
 * several
 * @param unread conversations with unread messages
 * @param notifications what the reader has not read yet
 * @param openCases open moderation cases; 0 for everyone but moderators
 * @param live where the live connection takes up
 */
record Viewer(Who acting, String organisationId, boolean coordinator, boolean moderator, boolean network, boolean admin,
		List<Choice> organisations, long unread, long notifications, long openCases, LiveStart live) {

}
