// Inbox and moderation: lists, conversations and counts follow what colleagues and other organisations do.
const live = document.getElementById('live').dataset;
const newCases = new Set();
let stale = false;

function announce(detail) {
	document.dispatchEvent(new CustomEvent('asskomm:announce', { detail }));
}

async function fetchPage(address) {
	const response = await fetch(address, { headers: { Accept: 'text/html' } });
	if (!response.ok || response.redirected) {
		throw new Error(`Page not available: ${response.status}`);
	}
	return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function takeCounts(page) {
	for (const badge of document.querySelectorAll('[data-count]')) {
		const next = page.querySelector(`[data-count="${badge.dataset.count}"]`);
		if (next) {
			badge.querySelector('[data-number]').textContent = next.querySelector('[data-number]').textContent;
			badge.hidden = next.hidden;
		}
	}
}

function takeList(page, selector) {
	const list = document.querySelector(selector);
	const next = page.querySelector(selector);
	if (list && next) {
		const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
		list.replaceChildren(...next.childNodes);
		if (focused) {
			list.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
		}
	}
}

function takeMessages(page) {
	const conversation = document.querySelector('[data-conversation]');
	const next = page.querySelector('[data-conversation]');
	if (!conversation || !next) {
		return;
	}
	for (const message of next.querySelectorAll('[data-message]')) {
		const shown = conversation.querySelector(`[data-message="${CSS.escape(message.dataset.message)}"]`);
		if (!shown) {
			message.classList.add('ak-post--new');
			conversation.append(message);
		}
		else if (shown.innerHTML !== message.innerHTML) {
			shown.innerHTML = message.innerHTML;
		}
	}
}

// Opening a conversation marks it as read, so that waits until somebody looks.
async function refreshInbox() {
	if (document.hidden) {
		stale = true;
		return;
	}
	stale = false;
	const inbox = document.querySelector('[data-inbox]');
	const page = await fetchPage(inbox ? location.href : '/mehr');
	takeCounts(page);
	takeList(page, '[data-inbox]');
	takeMessages(page);
}

document.addEventListener('visibilitychange', () => {
	if (!document.hidden && stale) {
		refreshInbox().catch(() => {
			stale = true;
		});
	}
});

async function onConversation(frame) {
	if (frame.type !== 'CONVERSATION_READ' && frame.organisation?.id !== live.organisation) {
		announce({ key: 'messages', one: live.textMessageOne, many: live.textMessageMany });
	}
	await refreshInbox();
}

function showCaseBar() {
	const bar = document.querySelector('[data-moderation-bar]');
	if (bar) {
		bar.hidden = newCases.size === 0;
		const words = newCases.size === 1 ? live.textCaseOne : live.textCaseMany.replace('#', newCases.size);
		bar.textContent = `${words} ${live.textShow}`;
	}
}

async function onCase(frame) {
	const list = document.querySelector('section[data-moderation]');
	const page = await fetchPage(list ? location.href : '/mehr');
	takeCounts(page);
	if (frame.type === 'CASE_OPENED') {
		newCases.add(frame.id);
		showCaseBar();
		announce({ key: 'cases', one: live.textCaseOne, many: live.textCaseMany });
	}
	else if (list && list.querySelector(`[data-case="${CSS.escape(frame.id)}"]`)) {
		takeList(page, 'section[data-moderation]');
	}
}

function onNotification(frame) {
	const template = document.getElementById('hinweis-verborgen');
	if (frame.type !== 'POST_HIDDEN' || !template) {
		return;
	}
	const notice = template.content.cloneNode(true);
	const link = notice.querySelector('a');
	link.href = `/beitraege/${encodeURIComponent(frame.id)}`;
	link.textContent = frame.title;
	document.querySelector('main').prepend(notice);
	announce({ text: live.textHidden });
}

document.addEventListener('asskomm:frame', ({ detail: { destination, frame } }) => {
	const work = {
		'/user/queue/conversations': () => onConversation(frame),
		'/user/queue/notifications': async () => onNotification(frame),
		'/topic/moderation': () => onCase(frame),
	}[destination];
	work?.().catch(() => {
		stale = true;
	});
});

document.addEventListener('asskomm:resync', ({ detail: { destination } }) => {
	if (destination === '/user/queue/conversations') {
		refreshInbox().catch(() => {
			stale = true;
		});
	}
});

document.addEventListener('click', async (event) => {
	if (event.target.closest('[data-moderation-bar]')) {
		try {
			takeList(await fetchPage(location.href), 'section[data-moderation]');
			newCases.clear();
			showCaseBar();
			document.querySelector('section[data-moderation] h2').focus();
		}
		catch {
			location.reload();
		}
	}
});

// The bell counts along; the page of notifications shows what is new when it is opened again.
document.addEventListener('asskomm:frame', ({ detail: { destination, frame } }) => {
	if (!destination.endsWith('/notifications') || !(frame.postId || frame.projectId)) {
		return;
	}
	document.querySelectorAll('[data-count="notifications"]').forEach((badge) => {
		const number = badge.querySelector('[data-number]');
		number.textContent = Number(number.textContent) + 1;
		badge.hidden = false;
	});
	announce({ key: 'notifications', one: live.textNotificationOne, many: live.textNotificationMany });
});
