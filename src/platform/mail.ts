import { createTransport } from 'nodemailer';
import { isLoopback } from './loopback.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Text only. */
  readonly text: string;
  /** Where a mail program leads whoever wants no more of these: a page that only shows. */
  readonly leaveUrl?: URL;
}

/** `refused`: this address takes no mail. `later`: the mail server is away, or it is our own fault. */
export type Posted = 'taken' | 'refused' | 'later';

export interface Mail {
  send(letter: Letter): Promise<Posted>;
}

export interface MailOptions {
  /** `smtp://` (STARTTLS required, but on this machine) or `smtps://`, with name and password where they are asked for. */
  readonly url: string;
  readonly from: string;
  /** Named to the mail server in place of this machine's name. */
  readonly host: string;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Mail through an SMTP server. Connects when something is sent, never before. */
export function openMail({ url, from, host }: MailOptions): Mail {
  const transport = createTransport(url, {
    from,
    name: host,
    ...patience,
    requireTLS: new URL(url).protocol === 'smtp:' && !isLoopback(new URL(url).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never);
  return {
    async send({ to, subject, text, leaveUrl }) {
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(leaveUrl && { list: { unsubscribe: leaveUrl.href } }),
        });
        return 'taken';
      } catch (error) {
        return isRefused(error as SmtpError) ? 'refused' : 'later';
      }
    },
  };
}

interface SmtpError extends Error {
  /** The step at which the server said no. */
  command?: string;
  responseCode?: number;
}

/** Said for good, about this address: a no to our own name or password is nothing that she could mend. */
function isRefused({ command = '', responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
