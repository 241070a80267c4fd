// Small things every page shares. All of them are additions: the pages work without.
const texts = document.getElementById('live').dataset;

function announce(text, key) {
	document.dispatchEvent(new CustomEvent('asskomm:announce', { detail: { text, key } }));
}

// What needs attention after loading: refused input, the preview.
document.querySelector('[data-focus]')?.focus();

// Menus close by Escape, by a click elsewhere, and when another one opens.
function closeMenus(except) {
	document.querySelectorAll('details.ak-menu[open]').forEach((menu) => {
		if (menu !== except) {
			menu.open = false;
		}
	});
}
document.addEventListener('click', (event) => closeMenus(event.target.closest('details.ak-menu')));
document.addEventListener('keydown', (event) => {
	const menu = event.key === 'Escape' ? event.target.closest?.('details.ak-menu[open]') : null;
	if (menu) {
		menu.open = false;
		menu.querySelector('summary').focus();
	}
});

// Facets beside the result apply at once; the button is for browsers without scripts.
function hideApply() {
	document.querySelectorAll('[data-at-once] [type="submit"]').forEach((button) => {
		button.hidden = true;
	});
}
hideApply();

// A second click does not send a form twice.
document.addEventListener('submit', (event) => {
	const form = event.target;
	if (event.defaultPrevented || form.method !== 'post') {
		return;
	}
	if (form.dataset.sent) {
		event.preventDefault();
	}
	form.dataset.sent = 'true';
	setTimeout(() => delete form.dataset.sent, 5_000);
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

function focusHeading() {
	const heading = document.querySelector('h1');
	heading?.setAttribute('tabindex', '-1');
	heading?.focus();
}

// Where focus goes when htmx replaces a part of the page: the next heading of a longer list, else the element of the same
// id, else the heading of the page. Never to the body. While a form applies at once people go on in it, so htmx leaves focus
// on the box that they have reached by then; only where that is gone it goes to the heading.
let before;
document.addEventListener('htmx:before:swap', (event) => {
	const source = event.detail.ctx.sourceElement;
	if ('quiet' in source.dataset) {
		// what comes by itself moves no focus and is no result
		before = undefined;
		return;
	}
	before = {
		id: source.dataset.focusAfter ?? (source.id ? `#${source.id}` : null),
		result: source.dataset.atOnce,
		focused: document.activeElement !== document.body,
		last: source.dataset.focusNext ? source.closest('#aeltere')?.previousElementSibling : null,
		next: source.dataset.focusNext,
	};
});
document.addEventListener('htmx:after:swap', () => {
	hideApply();
	if (!before) {
		return;
	}
	if (before.next) {
		before.last?.nextElementSibling?.querySelector(before.next)?.focus();
		announce(texts.textLoaded);
	}
	else if (before.result) {
		if (before.focused && document.activeElement === document.body) {
			focusHeading();
		}
		announce(document.querySelector(before.result)?.textContent ?? texts.textResults, 'result');
	}
	else {
		const same = before.id && document.querySelector(before.id);
		if (same) {
			same.focus();
		}
		else {
			focusHeading();
		}
		announce(texts.textResults);
	}
	before = undefined;
});
