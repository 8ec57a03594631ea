/** Why an order cannot be carried out now. */
export type Refusal =
  | 'not-connected'
  | 'out-of-service'
  | 'not-signed-in'
  | 'call-ended'
  | 'not-allowed'
  | 'no-reason'
  | 'label-breaks'
  | 'pending';

const words: Record<Refusal, string> = {
  'not-connected': 'Not connected. Use your phone until the connection is back.',
  'out-of-service': 'Finesse is not in service. Use your phone until it is back.',
  'not-signed-in': 'Sign in first.',
  'call-ended': 'That call has already ended.',
  'not-allowed': 'Not possible right now.',
  'no-reason': 'Choose a reason first.',
  'label-breaks':
    'The connector cannot take this reason: its name holds a comma, # or |. Tell your administrator.',
  pending: 'This was asked for already.',
};

/** The refusal as the agent reads it. */
export const refusalWords = (refusal: Refusal): string => words[refusal];
