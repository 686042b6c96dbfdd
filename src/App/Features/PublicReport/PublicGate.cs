using System.Globalization;
using System.Security.Cryptography;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.DataProtection;

namespace MangNon.App.Features.PublicReport;

/// <summary>What became of a form that somebody without an account sent.</summary>
public enum GateAnswer
{
    Open,

    /// <summary>Filled in by a program: a field no person sees was written in, or it came back in no time.</summary>
    Machine,

    /// <summary>So many reports come in that each has to answer a question first.</summary>
    AskFirst,

    /// <summary>From this address come more than people write.</summary>
    TooMany,
}

/// <summary>
/// Keeps programs from filling the register of reports without knowing who anybody is: no cookie, nothing written down; addresses are counted
/// in memory alone, by a hash of this process, and drain within hours. A flood closes the page for nobody: it asks each a question.
/// </summary>
public sealed class PublicGate(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan QuickestPerson = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWriting = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("public-report").ToTimeLimitedDataProtector();
    private readonly Buckets _byAddress = new(most: 20, each: TimeSpan.FromMinutes(6), time);
    private readonly Buckets _byWard = new(most: 20, each: TimeSpan.FromMinutes(3), time);

    /// <summary>A ticket for one form: when it was shown, and the sum that would be asked.</summary>
    public (string Ticket, int One, int Other) Issue()
    {
        var (one, other) = (RandomNumberGenerator.GetInt32(2, 10), RandomNumberGenerator.GetInt32(2, 10));
        return (_protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks};{one};{other}"), LongestWriting), one, other);
    }

    /// <summary>May this form be taken in?</summary>
    /// <param name="trap">What was written into the field nobody sees.</param>
    /// <param name="answer">The sum; null where none was asked.</param>
    public GateAnswer Ask(HttpContext context, WardId ward, string? ticket, string? trap, string? answer)
    {
        if (!string.IsNullOrEmpty(trap)) return GateAnswer.Machine;
        if (Read(ticket) is not { } shown) return GateAnswer.AskFirst;
        if (time.GetUtcNow() - shown.At < QuickestPerson) return GateAnswer.Machine;
        if (_byAddress.Take(Addresses.NameOf(context.Connection.RemoteIpAddress)) is not null) return GateAnswer.TooMany;
        var isAnswered = int.TryParse(answer?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sum) && sum == shown.Sum;
        return isAnswered || _byWard.Take(ward.Value.ToString()) is null ? GateAnswer.Open : GateAnswer.AskFirst;
    }

    private (DateTimeOffset At, int Sum)? Read(string? ticket)
    {
        try
        {
            return ticket is not null && _protector.Unprotect(ticket).Split(';') is [var at, var one, var other]
                ? (new DateTimeOffset(long.Parse(at, CultureInfo.InvariantCulture), TimeSpan.Zero), int.Parse(one, CultureInfo.InvariantCulture) + int.Parse(other, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
