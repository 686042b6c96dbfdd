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
    public bool IsSetUp => settings.Mail is not null;

    /// <summary>One address, without a name around it, in a domain that has a dot or is this machine.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 256 && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain is var domain && (domain.Contains('.', StringComparison.Ordinal) || domain is "localhost");

    /// <summary>Hands in as many as the server takes.</summary>
    /// <returns>Numbers of those it took. What failed is noted without an address or a word of it.</returns>
    public async Task<IReadOnlySet<Guid>> SendAsync(IReadOnlyList<Letter> letters, CancellationToken stop)
    {
        await using var line = Open();
        return await line.SendAsync(letters, stop);
    }

    /// <summary>A line to the mail server, for several lots of letters one after the other. It is connected with the first letter.</summary>
    public MailLine Open() => new(settings.Mail, log);
}

/// <summary>One connection to the mail server. What goes wrong with it is noted; the letters it did not take are not among those returned.</summary>
public sealed class MailLine(MailServer? server, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SmtpClient _smtp = new() { Timeout = (int)Patience.TotalMilliseconds };

    /// <inheritdoc cref="Mailer.SendAsync"/>
    public async Task<IReadOnlySet<Guid>> SendAsync(IReadOnlyList<Letter> letters, CancellationToken stop)
    {
        var taken = new HashSet<Guid>();
        if (server is null) return taken;
        try
        {
            if (!_smtp.IsConnected) await ConnectAsync(server, stop);
            foreach (var letter in letters)
            {
                if (await TakesAsync(letter, server.From, stop)) taken.Add(letter.Number);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The mail server cannot be used: {Kind}", failure.GetType().Name);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_smtp.IsConnected) await _smtp.DisconnectAsync(quit: true);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or MailKit.ProtocolException)
        {
            log.LogWarning("The mail server was gone before the good-bye: {Kind}", failure.GetType().Name);
        }

        _smtp.Dispose();
    }

    private async Task ConnectAsync(MailServer to, CancellationToken stop)
    {
        await _smtp.ConnectAsync(to.Host, to.Port, HowSecure(to), stop);
        if (to.User.Length > 0) await _smtp.AuthenticateAsync(to.User, to.Password, stop);
    }

    private async Task<bool> TakesAsync(Letter letter, string from, CancellationToken stop)
    {
        using var message = Written(letter, from);
        try
        {
            await _smtp.SendAsync(message, stop);
            return true;
        }
        catch (SmtpCommandException refusal)
        {
            // One address that is refused keeps nobody else from being warned.
            log.LogWarning("The mail server refused a letter: {Code}", refusal.StatusCode);
            return false;
        }
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
