/** How a request ended: `http` and `no-http` say whether an HTTP answer came over trusted TLS, where a page is told no more. */
export type ProbeEnd = 'replied' | 'failed' | 'time-limit' | 'http' | 'no-http';

/** What an end shows. */
export type Shown =
	/** Something answered, and the page saw it. */
	| 'reply'
	/** Something answered, and the browser kept the reply from the page. */
	| 'withheld-reply'
	/** Nothing answered. */
	| 'no-reply'
	/** Nothing came back, however long it took. */
	| 'silence'
	/** The browser itself holds requests back, while it asks the reader. */
	| 'held-back'
	/** Nothing that tells one case from another. */
	| 'nothing';

/** A request as the browser sends it. Each `by` is one function of `browser/probe/`. */
export type ProbeRequest =
	| {
			by: 'fetch';
			method: 'HEAD' | 'GET';
			/** The only kind of address that it may reach, https://wicg.github.io/local-network-access/ */
			space?: 'public';
	  }
	| { by: 'event-source' };

/** One way to ask a host again, after a HEAD brought no reply. */
export interface ProbeKind {
	/** What a list keeps of it. Kinds that send the same request share a name. */
	method: string;
	/** The request, among the evidence of a row. */
	words: string;
	/** Whether it is asked next. `tells`: EventSource tells names apart in this browser; `mayBeAsked`: the browser may be asking about the local network. */
	follows: (seen: { result: 'failed' | 'time-limit'; tells: boolean; mayBeAsked: boolean }) => boolean;
	request: ProbeRequest;
	/** Milliseconds that it may take; those of its pass where it says nothing. */
	limit?: number;
	/** What counts as its end where the browser did not start it; without this, it was never asked. */
	notStarted?: ProbeEnd;
	/** An end that is not named shows nothing. */
	shows: Partial<Record<ProbeEnd, Shown>>;
	/** Whether what it shows can be used: by what a control of the run saw. Always, where it does not say. */
	counts?: (control: { eventSource: 'tells' | 'no-use' }) => boolean;
}
