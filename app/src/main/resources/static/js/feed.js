// What the feed and the post page do with live posts: new ones wait behind the bar, changed ones change in place,
// those that are gone leave at once.
const texts = document.getElementById('live').dataset;
const MOST = 50;
const waiting = new Set();
let resync = false;

const feed = () => document.querySelector('section[data-feed]');
const bar = () => document.querySelector('[data-live-bar]');
const card = (id) => document.querySelector(`section[data-feed] [data-post="${CSS.escape(id)}"]`);

function announce(detail) {
	document.dispatchEvent(new CustomEvent('asskomm:announce', { detail }));
}

function showBar() {
	const button = bar();
	if (!button) {
		return;
	}
	button.hidden = waiting.size === 0 && !resync;
	if (resync) {
		button.textContent = texts.textResync;
	}
	else if (waiting.size > MOST) {
		button.textContent = `${texts.textNewOver} ${texts.textShow}`;
	}
	else {
		const words = waiting.size === 1 ? texts.textNewOne : texts.textNewMany.replace('#', waiting.size);
		button.textContent = `${words} ${texts.textShow}`;
	}
}

function passesFilter(frame) {
	const { kind, field, district, organisation } = feed().dataset;
	return (!kind || frame.kind === kind) && (!field || frame.fieldsOfAction?.includes(field))
		&& (!district || frame.district === district) && (!organisation || frame.organisation?.id === organisation);
}

async function fetchCards(ids) {
	const query = new URLSearchParams([...ids].map((id) => ['id', id]));
	const response = await fetch(`${feed().dataset.fetch}?${query}`, { headers: { Accept: 'text/html' } });
	if (!response.ok) {
		throw new Error(`Cards not available: ${response.status}`);
	}
	const template = document.createElement('template');
	template.innerHTML = await response.text();
	return [...template.content.querySelectorAll('[data-post]')];
}

async function showWaiting() {
	if (resync || waiting.size > MOST) {
		location.reload();
		return;
	}
	const ids = [...waiting];
	const cards = await fetchCards(ids);
	ids.forEach((id) => waiting.delete(id));
	const fresh = cards.filter((added) => !card(added.dataset.post));
	const first = feed().querySelector('[data-post]');
	const before = first?.getBoundingClientRect().top;
	fresh.forEach((added) => added.classList.add('ak-post--new'));
	(feed().querySelector('[role="feed"]') ?? feed()).prepend(...fresh);
	document.querySelectorAll('[data-empty]').forEach((empty) => empty.remove());
	if (first && before < 0) {
		// Somebody reads further down: the card under their eyes stays where it is.
		window.scrollBy({ top: first.getBoundingClientRect().top - before, behavior: 'instant' });
	}
	showBar();
	fresh[0]?.querySelector('.ak-post__title')?.focus({ preventScroll: before < 0 });
}

async function replaceCard(id) {
	const old = card(id);
	if (!old) {
		return;
	}
	const [changed] = await fetchCards([id]);
	if (changed) {
		const focused = old.contains(document.activeElement);
		old.replaceWith(changed);
		if (focused) {
			changed.querySelector('.ak-post__title').focus({ preventScroll: true });
		}
	}
	else {
		goneCard(old);
	}
}

function goneCard(old) {
	const focused = old.contains(document.activeElement);
	const notice = document.createElement('div');
	notice.className = 'ak-sheet ak-gone';
	notice.tabIndex = -1;
	notice.append(Object.assign(document.createElement('p'), { textContent: texts.textGone }));
	old.replaceWith(notice);
	if (focused) {
		notice.focus({ preventScroll: true });
	}
	announce({ text: texts.textGone });
}

// The page of the post itself: its own organisation still sees a hidden one, with the reason; for others it is gone.
async function refreshPostPage(page, id) {
	const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
	if (response.ok) {
		const next = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main');
		// What somebody is typing stays where it is.
		const typed = page.querySelector('#kommentieren textarea')?.value;
		page.replaceChildren(...next.childNodes);
		if (typed) {
			page.querySelector('#kommentieren textarea').value = typed;
		}
	}
	else {
		goneCard(page.querySelector(`[data-post="${CSS.escape(id)}"]`) ?? page.firstElementChild);
	}
}

// Numbers change where they stand; the older of two counts never wins.
function showNumbers(id, numbers, version) {
	document.querySelectorAll(`[data-acts="${CSS.escape(id)}"]`).forEach((acts) => {
		if (version && version < Number(acts.dataset.version ?? 0)) {
			return;
		}
		if (version) {
			acts.dataset.version = version;
		}
		Object.entries(numbers).forEach(([name, number]) => {
			acts.querySelectorAll(`[data-number="${name}"]`).forEach((place) => {
				place.textContent = number;
			});
		});
	});
}

async function refreshComments(id) {
	const list = document.querySelector(`[data-comments="${CSS.escape(id)}"]`);
	if (!list) {
		return;
	}
	const response = await fetch(`/beitraege/${id}/kommentare`, { headers: { Accept: 'text/html' } });
	if (!response.ok || response.redirected) {
		throw new Error(`Comments not available: ${response.status}`);
	}
	const focused = list.contains(document.activeElement) ? document.activeElement.closest('[id]')?.id : null;
	const template = document.createElement('template');
	template.innerHTML = await response.text();
	list.replaceWith(template.content);
	if (focused) {
		document.getElementById(focused)?.focus({ preventScroll: true });
	}
	announce({ key: 'comments', one: texts.textCommentOne, many: texts.textCommentMany });
}

async function onFrame({ detail: { destination, frame } }) {
	if (!destination.endsWith('/feed')) {
		return;
	}
	if (frame.type === 'REACTIONS_CHANGED') {
		showNumbers(frame.id, { helpful: frame.helpful, adopting: frame.adopting }, frame.version);
		return;
	}
	if (frame.type.startsWith('COMMENT_')) {
		showNumbers(frame.postId, { comments: frame.comments });
		await refreshComments(frame.postId);
		return;
	}
	if (frame.type === 'POST_PUBLISHED' && feed() && !feed().dataset.mine && passesFilter(frame) && !card(frame.id)) {
		waiting.add(frame.id);
		showBar();
		announce({ key: 'posts', one: texts.textNewOne, many: texts.textNewMany });
	}
	else if (frame.type === 'POST_CHANGED') {
		await replaceCard(frame.id);
	}
	else if (frame.type === 'POST_WITHDRAWN') {
		if (waiting.delete(frame.id)) {
			showBar();
		}
		const shown = card(frame.id);
		if (shown) {
			goneCard(shown);
		}
	}
	const page = document.querySelector(`[data-post-page="${CSS.escape(frame.id)}"]`);
	if (page && frame.type !== 'POST_PUBLISHED') {
		await refreshPostPage(page, frame.id);
	}
}

document.addEventListener('asskomm:frame', (event) => onFrame(event).catch(() => {
	// The card cannot be fetched right now: offer the whole view again instead of showing an old one.
	resync = true;
	showBar();
}));

document.addEventListener('asskomm:resync', ({ detail }) => {
	if (detail.destination.endsWith('/feed')) {
		resync = true;
		showBar();
	}
});

document.addEventListener('click', (event) => {
	if (event.target.closest('[data-live-bar]')) {
		showWaiting().catch(() => {
			resync = true;
			showBar();
		});
	}
});

// Another filter shows the feed anew: nothing waits any more.
document.addEventListener('htmx:after:swap', (event) => {
	if (event.detail.ctx?.target?.id === 'austausch' || event.target.id === 'austausch') {
		waiting.clear();
		resync = false;
		showBar();
	}
});

// The keys of the feed pattern: page up and down go from post to post, Ctrl+Home and Ctrl+End before and after the feed.
document.addEventListener('keydown', (event) => {
	const article = event.target.closest?.('[data-feed] [data-post]');
	if (!article || event.altKey || event.metaKey || event.target.matches('textarea, input, select')) {
		return;
	}
	const posts = [...feed().querySelectorAll('[data-post]')];
	const at = posts.indexOf(article);
	const focus = (element) => {
		event.preventDefault();
		element?.focus();
		element?.scrollIntoView({ block: 'nearest' });
	};
	if (event.key === 'PageDown' && !event.ctrlKey) {
		focus(posts[at + 1] ?? document.querySelector('#aeltere a'));
	}
	else if (event.key === 'PageUp' && !event.ctrlKey) {
		focus(posts[at - 1] ?? article);
	}
	else if (event.ctrlKey && event.key === 'Home') {
		focus(document.querySelector('main a, main button'));
	}
	else if (event.ctrlKey && event.key === 'End') {
		focus(document.querySelector('footer a'));
	}
});

// Live updates can be paused: what comes waits without a word until they go on.
document.addEventListener('click', (event) => {
	const pause = event.target.closest('[data-pause]');
	if (!pause) {
		return;
	}
	const paused = pause.getAttribute('aria-pressed') !== 'true';
	pause.setAttribute('aria-pressed', String(paused));
	pause.querySelector('[data-label]').textContent = paused ? pause.dataset.textOn : pause.dataset.textOff;
	document.dispatchEvent(new CustomEvent('asskomm:pause', { detail: { paused } }));
});

// Where in the feed a post stands; how long the feed is nobody knows.
function number() {
	feed()?.querySelectorAll('[data-post]').forEach((post, index) => {
		post.setAttribute('aria-posinset', index + 1);
		post.setAttribute('aria-setsize', '-1');
	});
}
number();
const shown = feed();
if (shown) {
	new MutationObserver(number).observe(shown, { childList: true, subtree: true });
}
