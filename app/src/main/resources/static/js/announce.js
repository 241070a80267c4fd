// Tells screen readers what happened, in one polite region, at most every ten seconds and summed up.
// Others ask for it by an event: announce({ key, one, many }) counts, announce({ text }) says it as it is; with a key, the
// latest text replaces those that were not spoken yet.
const PAUSE = 10_000;

const region = document.getElementById('live-announcements');
const counted = new Map();
const sentences = new Map();
let lastSpoken = -PAUSE;
let timer;

function speak() {
	timer = undefined;
	const parts = [...sentences.values()];
	for (const { one, many, count } of counted.values()) {
		parts.push(count === 1 ? one : many.replace('#', count));
	}
	sentences.clear();
	counted.clear();
	if (parts.length > 0) {
		region.textContent = `${parts.join('. ')}.`;
		lastSpoken = performance.now();
	}
}

document.addEventListener('asskomm:announce', ({ detail }) => {
	if (detail.text) {
		sentences.set(detail.key ?? detail.text, detail.text);
	}
	else {
		const entry = counted.get(detail.key) ?? { ...detail, count: 0 };
		entry.count += 1;
		counted.set(detail.key, entry);
	}
	timer ??= setTimeout(speak, Math.max(100, lastSpoken + PAUSE - performance.now()));
});
