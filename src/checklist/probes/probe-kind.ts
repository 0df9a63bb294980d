/** How a request ended. `http` and `no-http`: whether an HTTP answer came over trusted TLS, where the page learns no more. */
export type ProbeEnd = 'replied' | 'failed' | 'time-limit' | 'http' | 'no-http';

/** What such an end shows. */
export type Shown =
	/** Something answered, and the page saw the reply. */
	| 'reply'
	/** Something answered, but the browser withheld the reply from the page. */
	| 'withheld-reply'
	/** Nothing answered. */
	| 'no-reply'
	/** Nothing came back before the time limit. */
	| 'silence'
	/** The browser itself holds requests back while it asks the reader. */
	| 'held-back'
	/** Nothing that could decide between answer and no answer. */
	| 'nothing';

/** A request as the browser sends it. Each `by` is a function in `browser/probe/`. */
export type ProbeRequest =
	| {
			by: 'fetch';
			method: 'HEAD' | 'GET';
			/** The only kind of address that the request may reach, https://wicg.github.io/local-network-access/ */
			space?: 'public';
	  }
	| { by: 'event-source' };

/** One way to ask a host again after a HEAD without a reply. */
export interface ProbeKind {
	/** The name that a list saves. Kinds that send the same request share a name. */
	method: string;
	/** The request in words, for the evidence of a row. */
	words: string;
	/**
	 * Whether this kind is used next. `tells`: EventSource can tell answers from silence in this browser. `mayBeAsked`: the browser may be
	 * asking about the local network.
	 */
	follows: (seen: { result: 'failed' | 'time-limit'; tells: boolean; mayBeAsked: boolean }) => boolean;
	request: ProbeRequest;
	/** Time limit in milliseconds; without it, the limit of the pass. */
	limit?: number;
	/** What counts as the end if the browser did not start the request; without it, the request counts as never sent. */
	notStarted?: ProbeEnd;
	/** What each end shows; other ends show nothing. */
	shows: Partial<Record<ProbeEnd, Shown>>;
	/** Whether its result can be used, by what a control of the run saw. Without it, always. */
	counts?: (control: { eventSource: 'tells' | 'no-use' }) => boolean;
}
