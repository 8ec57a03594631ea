/** Where it is known from that a form has this word; `null` where we do not read it in that form. */
interface Word {
  readonly json: 'documented' | 'assumed' | null;
  readonly text: 'seen' | 'inferred' | 'assumed' | null;
}
const word = (json: Word['json'], text: Word['text']): Word => ({ json, text });

/**
 * Every event we read, by the connector's word. Of the documented ones System, AgentInfo, State and
 * ReasonCodes have their members on the GC pages too; of the others only the word stands there.
 */
export const eventWords = {
  System: word('documented', null),
  IN_SERVICE: word(null, 'seen'),
  OUT_OF_SERVICE: word(null, 'seen'),
  PARTIAL_SERVICE: word(null, 'assumed'),
  ConnectStatus: word('documented', 'assumed'),
  AgentInfo: word('documented', 'seen'),
  State: word('documented', 'seen'),
  ReasonCodes: word('documented', 'seen'),
  NewInboundCall: word('assumed', 'seen'),
  NewOutboundCall: word('assumed', 'inferred'),
  InboundCall: word('documented', 'seen'),
  ConsultCall: word('documented', 'seen'),
  TransferCall: word('documented', 'assumed'),
  ConferenceCall: word('documented', 'assumed'),
  OutboundPreview: word('assumed', 'assumed'),
  DialogState: word('documented', 'inferred'),
  DialogStatus: word('documented', 'inferred'),
  DialogControls: word('assumed', 'assumed'),
  Participants: word('assumed', 'assumed'),
  Error: word('documented', 'seen'),
  Control: word('assumed', 'seen'),
  TeamInfo: word('documented', 'assumed'),
  TeamUsersList: word('assumed', 'seen'),
  LoggedInAgents: word('assumed', 'assumed'),
  QueueList: word('documented', 'seen'),
  Phonebooks: word('assumed', 'seen'),
  TeamPhoneBooks: word('assumed', 'seen'),
  PhonebookContacts: word('assumed', 'seen'),
  Contacts: word('assumed', null),
  Recording: word('assumed', 'assumed'),
} as const satisfies Readonly<Record<string, Word>>;
