package de.asskomm.identity.sync;

import de.asskomm.membership.ChangeMember;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes deputies plain members again once their last day has passed.
 */
@Component
class EndOfDeputies {

	private static final Log logger = LogFactory.getLog(EndOfDeputies.class);

	private final ChangeMember changeMember;

	EndOfDeputies(ChangeMember changeMember) {
		this.changeMember = changeMember;
	}

	@Scheduled(initialDelayString = "PT1M", fixedRateString = "PT10M")
	void end() {
		try {
			int ended = this.changeMember.endDeputies();
			if (ended > 0) {
				logger.info("%d deputies are plain members again".formatted(ended));
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Deputies end later: " + ex);
		}
	}

}
