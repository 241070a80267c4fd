package de.asskomm.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.exchange.PostId;
import org.jspecify.annotations.Nullable;

/** Moderation cases in memory, for tests of rules. */
public final class InMemoryModerationCases implements ModerationCases {

	private final Map<CaseId, ModerationCase> cases = new LinkedHashMap<>();

	private final List<Report> reports = new ArrayList<>();

	@Override
	public Optional<ModerationCase> find(CaseId id) {
		return Optional.ofNullable(this.cases.get(id));
	}

	@Override
	public Optional<ModerationCase> lock(CaseId id) {
		return find(id);
	}

	@Override
	public Optional<ModerationCase> lockUndecided(PostId post) {
		return this.cases.values()
			.stream()
			.filter((each) -> each.post().equals(post) && each.state() != CaseState.DECIDED)
			.findFirst();
	}

	@Override
	public List<ModerationCase> page(@Nullable CaseState state, @Nullable ReportReason reason, @Nullable CaseId after,
			int limit) {
		return this.cases.values()
			.stream()
			.filter((each) -> state == null || each.state() == state)
			.filter((each) -> reason == null || each.reason() == reason)
			.filter((each) -> after == null || each.id().value().compareTo(after.value()) > 0)
			.sorted(Comparator.comparing((ModerationCase each) -> each.id().value()))
			.limit(limit)
			.toList();
	}

	@Override
	public long undecided() {
		return this.cases.values().stream().filter((each) -> each.state() != CaseState.DECIDED).count();
	}

	@Override
	public void add(ModerationCase moderationCase) {
		if (lockUndecided(moderationCase.post()).isPresent()) {
			throw new IllegalStateException("There is already an undecided case about " + moderationCase.post());
		}
		this.cases.put(moderationCase.id(), moderationCase);
	}

	@Override
	public void replace(ModerationCase moderationCase) {
		ModerationCase before = this.cases.get(moderationCase.id());
		if (before == null || before.version() != moderationCase.version() - 1) {
			throw new IllegalStateException("Case " + moderationCase.id() + " was changed without its lock");
		}
		this.cases.put(moderationCase.id(), moderationCase);
	}

	@Override
	public void add(Report report) {
		this.reports.add(report);
	}

	@Override
	public Optional<Report> findReport(ReportId id) {
		return this.reports.stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	@Override
	public List<Report> reports(CaseId id) {
		return this.reports.stream().filter((each) -> each.caseId().equals(id)).toList();
	}

}
