using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Traces;

/// <summary>Which acts are asked for; all of it stands in the address.</summary>
public sealed class TraceFilter
{
    /// <summary>A record: kind and identifier, as in <see cref="Act.Subject"/>.</summary>
    [FromQuery(Name = "ho-so")]
    public string? Record { get; set; }

    /// <summary>Account of the person.</summary>
    [FromQuery(Name = "nguoi")]
    public Guid? Person { get; set; }

    /// <summary>First day, dd/MM/yyyy.</summary>
    [FromQuery(Name = "tu")]
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    [FromQuery(Name = "den")]
    public string? To { get; set; }

    /// <summary>xem (looks and exports), lam (changes), vao (sign-ins); all when empty.</summary>
    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    /// <summary>Acts before this number of the chain: the next page.</summary>
    [FromQuery(Name = "truoc")]
    public long? Before { get; set; }

    /// <summary>Something narrows the list.</summary>
    public bool Narrows => !string.IsNullOrEmpty(Record) || Person is not null || !string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To) || !string.IsNullOrEmpty(Kind);

    /// <summary>The acts that fit, newest first.</summary>
    /// <returns>Null where a day cannot be read; <paramref name="wrong"/> names the field.</returns>
    public IQueryable<ActRecord>? Of(IQueryable<ActRecord> acts, out string? wrong)
    {
        wrong = !Days.TryRead(From, out var from) ? "tu" : null;
        if (!Days.TryRead(To, out var to)) wrong ??= "den";
        if (wrong is not null) return null;
        if (!string.IsNullOrEmpty(Record)) acts = acts.Where(a => a.Subject == Record);
        if (Person is { } person) acts = acts.Where(a => a.AccountId == new AccountId(person));
        if (from is { } first) acts = acts.Where(a => a.At >= OfficeClock.StartOf(first));
        if (to is { } last) acts = acts.Where(a => a.At < OfficeClock.StartOf(last.AddDays(1)));
        acts = Kind switch
        {
            "xem" => acts.Where(a => a.Kind.EndsWith(".look") || a.Kind.EndsWith(".export") || a.Kind.EndsWith(".download")),
            "lam" => acts.Where(a => !a.Kind.EndsWith(".look") && !a.Kind.EndsWith(".export") && !a.Kind.EndsWith(".download") && !a.Kind.StartsWith("session.")),
            "vao" => acts.Where(a => a.Kind.StartsWith("session.")),
            _ => acts,
        };
        return acts.AsNoTracking().OrderByDescending(a => a.Sequence);
    }

    /// <summary>All acts this person may read about.</summary>
    public static IQueryable<ActRecord> Open(AppDb db, Viewer me) => me.Role is Role.Administrator ? db.OrganisationActsFor(me) : db.ActsFor(me);
}
