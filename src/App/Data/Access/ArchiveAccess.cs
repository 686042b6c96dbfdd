using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Files of papers on their way to the archive, and the register of breaches of personal data.
public abstract partial class AppDb
{
    /// <summary>Files: all for those who run the ward; the own unit's, and those on a list one signs for the archive.</summary>
    public IQueryable<PaperFile> PaperFilesFor(Viewer me)
    {
        var ofWard = Set<PaperFile>().Where(f => f.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        var received = Set<HandOver>().Where(h => h.WardId == me.Ward && h.Receiver == me.Account).Select(h => h.Id);
        return me.WorksInUnit ? ofWard.Where(f => f.UnitId == me.Unit || received.Any(id => id == f.HandOverId)) : ofWard.Where(f => false);
    }

    /// <summary>Lists handed to the archive: all for those who run the ward; those one gave or signs for.</summary>
    public IQueryable<HandOver> HandOversFor(Viewer me)
    {
        var ofWard = Set<HandOver>().Where(h => h.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return me.WorksInUnit ? ofWard.Where(h => h.Giver == me.Account || h.Receiver == me.Account) : ofWard.Where(h => false);
    }

    /// <summary>Whether there is any of what is seldom there and then stands on the home page: broken seals to look into, breaches to give notice of, papers for the archive.</summary>
    public Task<(bool BrokenSeals, bool Breaches, bool Archive)> RareForAsync(Viewer me)
    {
        var (seals, breaches, lists, files) = (EmergencyAccessesFor(me), DataBreachesFor(me), HandOversFor(me), PaperFilesFor(me));
        return Set<Ward>().Where(w => w.Id == me.Ward).Select(w => new ValueTuple<bool, bool, bool>(
            seals.Any(e => e.Review == null && e.By != me.Account),
            me.RunsTheWard && breaches.Any(b => b.NotifiedAt == null && !b.NoNoticeOwed),
            lists.Any(h => h.Receiver == me.Account && h.ReceivedAt == null && h.SentBackReason == null) || files.Any(f => f.ClosedOn != null && f.HandOverId == null && f.UnitId == me.Unit))).SingleAsync();
    }

    /// <summary>The register of breaches: those who run the ward, the administrator and the auditor; others what they entered themselves.</summary>
    public IQueryable<DataBreach> DataBreachesFor(Viewer me)
    {
        var ofWard = Set<DataBreach>().Where(b => b.WardId == me.Ward);
        if (me.RunsTheWard || me.Role is Role.Administrator or Role.Auditor) return ofWard;
        return me.WorksInUnit ? ofWard.Where(b => b.EnteredBy == me.Account) : ofWard.Where(b => false);
    }
}
