using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MangNon.App.Platform.Mail;

/// <summary>A letter to one person.</summary>
/// <param name="Number">Makes its message number: sent twice it is known for the same letter.</param>
public sealed record Letter(string To, Guid Number, string Subject, string Words);

/// <summary>Where letters are handed in.</summary>
/// <param name="User">Empty where the server asks for none.</param>
/// <param name="Encrypted">TLS from the first byte or by STARTTLS; refused without. False for a server on this machine.</param>
public sealed record MailServer(string Host, int Port, string From, string User, string Password, bool Encrypted)
{
    /// <summary>Without the password, wherever it is written out.</summary>
    public override string ToString() => $"{Host}:{Port}, {From}, {User}, {Encrypted}";
}

/// <summary>Hands letters to the mail server of the installation. Without one it sends nothing.</summary>
public sealed class Mailer(Settings settings, ILogger<Mailer> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public bool IsSetUp => settings.Mail is not null;

    /// <summary>One address, without a name around it, in a domain that has a dot or is this machine.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 256 && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain is var domain && (domain.Contains('.', StringComparison.Ordinal) || domain is "localhost");

    /// <summary>Hands in as many as the server takes.</summary>
    /// <returns>Numbers of those it took. What failed is noted without an address or a word of it.</returns>
    public async Task<IReadOnlySet<Guid>> SendAsync(IReadOnlyList<Letter> letters, CancellationToken stop)
    {
        var taken = new HashSet<Guid>();
        if (settings.Mail is not { } server) return taken;
        using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await smtp.ConnectAsync(server.Host, server.Port, HowSecure(server), stop);
            if (server.User.Length > 0) await smtp.AuthenticateAsync(server.User, server.Password, stop);
            foreach (var letter in letters)
            {
                using var message = Written(letter, server.From);
                try
                {
                    await smtp.SendAsync(message, stop);
                    taken.Add(letter.Number);
                }
                catch (SmtpCommandException refusal)
                {
                    // One address that is refused keeps nobody else from being warned.
                    log.LogWarning("The mail server refused a letter: {Code}", refusal.StatusCode);
                }
            }

            await smtp.DisconnectAsync(quit: true, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The mail server cannot be used: {Kind}", failure.GetType().Name);
        }

        return taken;
    }

    private static SecureSocketOptions HowSecure(MailServer server) => (server.Encrypted, server.Port) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, 465) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static MimeMessage Written(Letter letter, string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Words },
            MessageId = $"{letter.Number:N}@{sender.Domain}",
        };
        message.From.Add(new MailboxAddress("Măng Non", sender.Address));
        message.To.Add(MailboxAddress.Parse(letter.To));

        // No machine's absence note is wanted back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
