package de.asskomm.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Author;
import de.asskomm.project.Cost;
import de.asskomm.project.CostSharing;
import de.asskomm.project.FundingFinding;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectReport;
import de.asskomm.project.ProjectStatus;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the printed form of a project shows, word by word. Where the owner is not named,
 * it does not name the owner either, whoever prints it: paper is passed on.
 *
 * @param language the language of its words
 * @param kind which document it is, in words
 * @param title the title
 * @param summary two or three sentences
 * @param marks what it is not: a mere example, still a draft
 * @param organisation who stands for it
 * @param anonymous whether that is not the owner
 * @param facts at a glance
 * @param steps the seven Beccaria steps
 * @param result how it turned out
 * @param lessons why it turned out like this, as safe HTML
 * @param participants who takes part
 * @param money what it costs and who pays
 * @param sharing how several municipalities share the cost
 * @param findings where the plan does not fit the guideline
 * @param documents names of its documents
 * @param source the published source that it follows
 * @param day the day on which it is printed
 */
record PrintedProject(String language, String kind, String title, String summary, List<String> marks,
		String organisation, boolean anonymous, List<Fact> facts, List<Passage> steps, @Nullable String result,
		@Nullable String lessons, List<Body> participants, Money money, @Nullable Sharing sharing,
		List<String> findings, List<String> documents, @Nullable String source, String day) {

	/**
	 * A fact at a glance.
	 *
	 * @param label what it says
	 * @param value what it is
	 */
	record Fact(String label, String value) {
	}

	/**
	 * A part of the description.
	 *
	 * @param heading its official heading
	 * @param name its short name
	 * @param html what is known, as safe HTML; absent when nothing is
	 */
	record Passage(String heading, String name, @Nullable String html) {
	}

	/**
	 * A body that takes part.
	 *
	 * @param name its name
	 * @param kind what kind of body
	 * @param part what it contributes
	 */
	record Body(String name, String kind, String part) {
	}

	/**
	 * Expenses and what pays for them. Both sums are the same.
	 *
	 * @param expenses the expenses by kind
	 * @param total their sum
	 * @param eligible what a grant may pay for of it
	 * @param grants the grants
	 * @param granted their sum
	 * @param percent their share in what they may pay for
	 * @param ownShare what the organisation pays itself
	 * @param unspent what is granted beyond the expenses, if anything
	 * @param hours hours of its own staff
	 * @param certificates whether the guideline asks for certificates of those who are
	 * paid
	 */
	record Money(List<Expense> expenses, String total, String eligible, List<Grant> grants, String granted,
			@Nullable String percent, String ownShare, @Nullable String unspent, @Nullable String hours,
			boolean certificates) {
	}

	/**
	 * What is spent on one kind of cost.
	 *
	 * @param kind the kind
	 * @param notes what exactly
	 * @param eligible what a grant may pay for of it
	 * @param amount the amount
	 */
	record Expense(String kind, List<String> notes, String eligible, String amount) {
	}

	/**
	 * A grant.
	 *
	 * @param programme programme and year
	 * @param dates when the council was consulted and when it was applied for
	 * @param percent share in the costs, if it is known
	 * @param amount the amount
	 */
	record Grant(String programme, String dates, String percent, String amount) {
	}

	/**
	 * How several municipalities share a cost.
	 *
	 * @param key by what
	 * @param weight what the parts of the key are
	 * @param shares who takes what
	 * @param total the sum of the shares
	 */
	record Sharing(String key, String weight, List<Share> shares, String total) {
	}

	/**
	 * What one municipality takes.
	 *
	 * @param name its name, or a number where the owner is not named
	 * @param weight its part of the key
	 * @param amount its share
	 */
	record Share(String name, String weight, String amount) {
	}

	/**
	 * Puts a project into words.
	 * @param project the project
	 * @param report which document it becomes
	 * @param organisation name of who stands for it
	 * @param fields label of each field of action by its key
	 * @param files its documents that there still are
	 * @param wording the words
	 */
	static PrintedProject of(PreventionProject project, ProjectReport report, String organisation,
			Map<String, String> fields, Map<AttachmentId, Attachment> files, Wording wording) {
		ProjectContent content = project.content();
		boolean named = project.organisation().equals(project.owner());
		List<String> marks = new ArrayList<>();
		if (project.origin().example()) {
			marks.add(wording.text("export.mark.example"));
		}
		if (project.status() == ProjectStatus.DRAFT) {
			marks.add(wording.text("export.mark.draft"));
		}
		List<Passage> steps = new ArrayList<>();
		for (Markdown step : content.steps().inOrder()) {
			int number = steps.size() + 1;
			steps.add(new Passage(wording.text("export.step." + number), wording.text("project.step." + number),
					html(step)));
		}
		String source = project.origin().source();
		return new PrintedProject(wording.text("export.language"), wording.text("export.kind." + report.kind()),
				content.title().isBlank() ? wording.text("export.untitled") : content.title(), content.summary(), marks,
				organisation, !named, facts(project, report, organisation, fields, wording), steps,
				(content.result() != null) ? wording.text("project.result." + content.result()) : null,
				html(content.lessons()),
				content.participants()
					.stream()
					.map((one) -> new Body(one.name(), wording.text("project.participant." + one.kind()), one.part()))
					.toList(),
				money(content, report, wording), sharing(content.sharing(), named, wording),
				(report.kind() == ProjectReport.Kind.APPLICATION)
						? report.findings().stream().map((finding) -> finding(finding, content, wording)).toList()
						: List.of(),
				content.documents()
					.stream()
					.flatMap((document) -> Optional.ofNullable(files.get(document.attachment()))
						.map((file) -> wording.text("export.document", file.name(),
								wording.text("project.licence." + document.licence())))
						.stream())
					.toList(),
				source, wording.date(wording.today()));
	}

	private static List<Fact> facts(PreventionProject project, ProjectReport report, String organisation,
			Map<String, String> fields, Wording wording) {
		ProjectContent content = project.content();
		Author author = project.shownAuthor();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(
				wording.text("export.organisation." + ((author != null) ? report.kind().toString() : "UNNAMED")),
				organisation));
		wording.period(content.startedOn(), content.finishedOn())
			.ifPresent((period) -> facts.add(new Fact(wording.text("project.period"), period)));
		facts.add(new Fact(wording.text("project.state"), wording.text("project.state." + content.state())));
		if (!content.fieldsOfAction().isEmpty()) {
			facts.add(new Fact(wording.text("fields.label"), String.join(", ",
					content.fieldsOfAction().stream().map((key) -> fields.getOrDefault(key, key)).toList())));
		}
		// an office would tell whose it is
		String office = (author == null) ? "" : content.contact().isBlank() ? author.displayName() : content.contact();
		if (!office.isBlank()) {
			facts.add(new Fact(wording.text("project.contact.office"), office));
		}
		return facts;
	}

	private static Money money(ProjectContent content, ProjectReport report, Wording wording) {
		List<Expense> expenses = report.expenses()
			.stream()
			.map((expense) -> new Expense(wording.text("project.cost." + expense.kind()),
					notes(expense.costs(), wording), wording.exactEuro(expense.eligible()),
					wording.exactEuro(expense.amount())))
			.toList();
		Integer hours = content.staffHours();
		return new Money(expenses, wording.exactEuro(report.total()), wording.exactEuro(report.eligible()),
				content.grants().stream().map((grant) -> grant(grant, wording)).toList(),
				wording.exactEuro(report.granted()),
				(report.grantedPercent() != null && report.granted().signum() > 0)
						? wording.percent(report.grantedPercent()) : null,
				wording.exactEuro(report.ownShare()),
				(report.unspent().signum() > 0) ? wording.exactEuro(report.unspent()) : null,
				(hours != null) ? wording.counted("project.hours", hours) : null, report.needsCertificates());
	}

	/** Only where there are several of a kind, each needs its amount. */
	private static List<String> notes(List<Cost> costs, Wording wording) {
		if (costs.size() == 1) {
			return costs.getFirst().note().isBlank() ? List.of() : List.of(costs.getFirst().note());
		}
		return costs.stream()
			.map((cost) -> cost.note().isBlank() ? wording.exactEuro(cost.amount())
					: wording.text("export.cost.note", cost.note(), wording.exactEuro(cost.amount())))
			.toList();
	}

	private static Grant grant(FundingGrant grant, Wording wording) {
		List<String> dates = new ArrayList<>();
		if (grant.consultedOn() != null) {
			dates.add(wording.text("export.grant.consulted", wording.date(grant.consultedOn())));
		}
		if (grant.appliedOn() != null) {
			dates.add(wording.text("export.grant.applied", wording.date(grant.appliedOn())));
		}
		return new Grant(wording.text("project.grant.text", grant.programme(), Integer.toString(grant.year())),
				String.join(", ", dates), (grant.sharePercent() != null) ? wording.percent(grant.sharePercent()) : "–",
				wording.exactEuro(grant.amount()));
	}

	private static @Nullable Sharing sharing(@Nullable CostSharing sharing, boolean named, Wording wording) {
		if (sharing == null) {
			return null;
		}
		List<Share> shares = new ArrayList<>();
		// one of them is the owner
		sharing.shares()
			.forEach((share) -> shares
				.add(new Share(named ? share.name() : wording.text("export.share.unnamed", shares.size() + 1),
						wording.decimal(share.weight()), wording.exactEuro(share.amount()))));
		return new Sharing(wording.text("project.key." + sharing.key()), wording.text("export.weight." + sharing.key()),
				shares, wording.exactEuro(sharing.total()));
	}

	private static String finding(FundingFinding finding, ProjectContent content, Wording wording) {
		String text = wording.finding(finding);
		if (content.grants().size() == 1) {
			return text;
		}
		FundingGrant grant = content.grants().get(finding.grant());
		return wording.text("export.finding",
				wording.text("project.grant.text", grant.programme(), Integer.toString(grant.year())), text);
	}

	private static @Nullable String html(Markdown text) {
		return text.isBlank() ? null : text.toHtml();
	}

}
