using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Organisation;

/// <summary>A page of one record with several forms, each sent with the version it was shown with: whoever is overtaken sees theirs and is told.</summary>
public abstract class VersionedPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Somebody changed the record since the page was shown; nothing was saved.</summary>
    public bool IsOvertaken { get; protected set; }

    /// <summary>True where the form was shown with another version of the record.</summary>
    protected bool IsOld(IRootRecord record, int version) => IsOvertaken = version != record.Version;

    /// <summary>Saves the record and leads to an address.</summary>
    /// <param name="load">Loads theirs where somebody was quicker; false where the record is there no more.</param>
    protected async Task<IActionResult> SaveAndLeadAsync(IRootRecord record, string kind, string subject, string? reason, string notice, string address, Func<Task<bool>> load)
    {
        LeadTo(address);
        Db.Touch(record);
        if (await TrySaveAsync(kind, subject, reason) is not SaveOutcome.Saved) return await AgainAsync(load);
        Notice = notice;
        return LocalRedirect(address);
    }

    /// <summary>Shows what somebody quicker has made of the record.</summary>
    protected async Task<IActionResult> AgainAsync(Func<Task<bool>> load)
    {
        if (!await load()) return NotFound();
        IsOvertaken = true;
        return Page();
    }
}
