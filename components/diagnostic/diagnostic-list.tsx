import type { VFileMessage } from 'vfile-message';

/** Diagnostics as the terminal prints them. */
export function DiagnosticList({ messages }: { readonly messages: readonly VFileMessage[] }) {
  return (
    <ol className="diagnostics">
      {messages.map((message, index) => (
        <li
          key={index}
          className={message.fatal === true ? 'diagnostic-error' : 'diagnostic-warning'}
        >
          <code>{[message.file, message.line ?? 1, message.column ?? 1].join(':')}</code>
          <p>{message.reason}</p>
          {message.note !== undefined && <p className="diagnostic-help">{message.note}</p>}
          <code className="diagnostic-rule">{message.ruleId}</code>
        </li>
      ))}
    </ol>
  );
}
