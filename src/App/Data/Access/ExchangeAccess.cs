using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Reports and receipts that travel between installations as files.
public abstract partial class AppDb
{
    /// <summary>Keys of other installations the own body accepted: the administrator's, who accepts them, and theirs who take in what they signed.</summary>
    public IQueryable<PartnerKey> PartnerKeysFor(Viewer me) => me.RunsTheWard || me.Role is Role.Administrator or Role.LevelAbove
        ? Set<PartnerKey>().Where(k => k.WardId == me.Ward)
        : Set<PartnerKey>().Where(k => false);

    /// <summary>Reports that came as files to the level above.</summary>
    public IQueryable<ReceivedReport> ReceivedReportsFor(Viewer me) => me.Role is Role.LevelAbove
        ? Set<ReceivedReport>().Where(r => r.WardId == me.Ward)
        : Set<ReceivedReport>().Where(r => false);

    /// <summary>The files of the reports one sees.</summary>
    public IQueryable<ReceivedFile> ReceivedFilesFor(Viewer me)
    {
        var reports = ReceivedReportsFor(me);
        return Set<ReceivedFile>().Where(f => reports.Any(r => r.Id == f.ReceivedId));
    }

    /// <summary>True where a body of this code works in this installation; says nothing else of it.</summary>
    public Task<bool> WorksHereAsync(string code) => Set<Ward>().AnyAsync(w => w.Code == code && w.To == null);
}
