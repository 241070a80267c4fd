package de.asskomm.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Attachments and loose files that last as long as a test. */
public final class InMemoryAttachments implements Attachments, LooseFiles {

	private final Map<AttachmentId, Attachment> kept = new TreeMap<>();

	private final Map<AttachmentId, Instant> loose = new TreeMap<>();

	@Override
	public Optional<Attachment> find(AttachmentId id) {
		return Optional.ofNullable(this.kept.get(id));
	}

	@Override
	public List<Attachment> findAll(Collection<AttachmentId> ids) {
		return this.kept.values().stream().filter((each) -> ids.contains(each.id())).toList();
	}

	@Override
	public List<Attachment> hold(Collection<AttachmentId> ids) {
		return findAll(ids);
	}

	@Override
	public Optional<Attachment> lock(AttachmentId id) {
		return find(id);
	}

	@Override
	public void add(Attachment attachment) {
		this.kept.put(attachment.id(), attachment);
	}

	@Override
	public void remove(Collection<AttachmentId> ids) {
		this.kept.keySet().removeAll(new HashSet<>(ids));
	}

	@Override
	public List<AttachmentId> page(Instant before, @Nullable AttachmentId after, int limit) {
		return this.kept.values()
			.stream()
			.filter((each) -> each.createdAt().isBefore(before))
			.map(Attachment::id)
			.filter((id) -> after == null || id.compareTo(after) > 0)
			.limit(limit)
			.toList();
	}

	@Override
	public List<AttachmentId> lockFree(Collection<AttachmentId> ids) {
		return findAll(ids).stream().map(Attachment::id).toList();
	}

	@Override
	public void note(Collection<AttachmentId> ids, Instant now) {
		ids.forEach((id) -> this.loose.put(id, now));
	}

	@Override
	public boolean forget(AttachmentId id) {
		return this.loose.remove(id) != null;
	}

	@Override
	public List<AttachmentId> noted(Instant before, int limit) {
		return this.loose.keySet().stream().filter((id) -> this.loose.get(id).isBefore(before)).limit(limit).toList();
	}

	Set<AttachmentId> looseFiles() {
		return Set.copyOf(this.loose.keySet());
	}

}
