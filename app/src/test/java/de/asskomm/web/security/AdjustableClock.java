package de.asskomm.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test puts forward and back. */
public class AdjustableClock extends Clock {

	private final Clock real;

	private volatile Duration offset = Duration.ZERO;

	public AdjustableClock(Clock real) {
		this.real = real;
	}

	public void offset(Duration offset) {
		this.offset = offset;
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new AdjustableClock(this.real.withZone(zone));
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.offset);
	}

}
