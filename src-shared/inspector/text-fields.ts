const byWord: Readonly<Record<string, readonly string[]>> = {
  agentinfo: [
    ...['first name', 'last name', 'supervisor', 'wrap-up on incoming', 'number of teams', 'teams'],
    ...['own team', 'full name'],
  ],
  state: [
    ...['state', 'reason code', 'state change time', 'pending state', 'state change time'],
    ...['full name', 'agent', 'extension'],
  ],
  reasoncodes: ['category', 'codes', 'labels'],
  newinboundcall: ['from', 'call variables', 'dialog', 'call type', 'start time'],
  inboundcall: [
    ...['state', 'dialog', 'other party', 'call variables', 'start time', 'call type'],
    ...['number of participants', 'participants'],
  ],
  error: ['code', 'message'],
  control: ['', 'notice'],
};
const sameAs: Readonly<Record<string, string>> = {
  newoutboundcall: 'newinboundcall',
  outboundpreview: 'newinboundcall',
  consultcall: 'inboundcall',
  transfercall: 'inboundcall',
  conferencecall: 'inboundcall',
};

/**
 * What the fields of a text event are, by position: 0 is the addressee, 1 the word. Empty where no client was
 * seen to read a field. A value that holds `#` shifts those behind it; the names are a help, not the decoder.
 */
export function textFieldNames(word: string): readonly string[] {
  const plain = word.trim().toLowerCase();
  return ['addressee', 'word', ...(byWord[sameAs[plain] ?? plain] ?? [])];
}
