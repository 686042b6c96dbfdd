using MangNon.App.Data;
using MangNon.App.Features.Files;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Takes a file in: reads it, keeps it, and lays what was read before the officer.</summary>
public sealed class PlanImporter(AppDb db, OfficeClock clock, FileStore files, FileIntake intake, ReadingProcess reading)
{
    /// <summary>Adds the reading to the context, not yet saved.</summary>
    /// <exception cref="Documents.FileRefusedException">The file is no plan that can be read.</exception>
    public async Task<Plan> TakeInAsync(Viewer me, byte[] content, string fileName, CancellationToken stop)
    {
        var clean = await intake.CheckAsync(me, content, FileKinds.Recognise(content), stop);
        var read = await reading.ReadAsync(clean, fileName, stop);
        return await TakeInAsync(me, clean, fileName, read, stop);
    }

    /// <summary>Adds an already read file to the context, not yet saved.</summary>
    public async Task<Plan> TakeInAsync(Viewer me, byte[] content, string fileName, ReadFile read, CancellationToken stop)
    {
        var kept = await files.KeepAsync(me, fileName, content, FileKinds.Recognise(content) ?? "application/octet-stream", clock.Now, stop);
        db.Add(kept);
        return await TakeInAsync(me, kept, read, stop);
    }

    /// <summary>Adds the reading of a file that is kept already to the context, not yet saved.</summary>
    /// <param name="kept">Null for what was typed in the product: then its outline is the document.</param>
    public async Task<Plan> TakeInAsync(Viewer me, StoredFile? kept, ReadFile read, CancellationToken stop)
    {
        var units = (await db.UnitsFor(me).AsNoTracking().ToListAsync(stop)).Where(u => u.WardId == me.Ward && u.ExistsOn(clock.Today)).ToList();
        var import = PlanImport.Of(me.Ward, read, kept, units, me.Unit, clock.Today.Year);
        db.Add(import.Plan);
        if (kept is not null) db.Add(import.Source);
        db.AddRange(import.Clauses);
        db.AddRange(import.Tasks);
        db.AddRange(import.Rounds);
        db.AddRange(import.Warnings);
        await CiteAsync(me, import, stop);
        return import.Plan;
    }

    // A document the ward knows already is cited again; a new one is added to the library.
    private async Task CiteAsync(Viewer me, PlanImport import, CancellationToken stop)
    {
        var keys = import.Documents.Select(d => d.Key).ToList();
        var known = await db.HigherDocumentsFor(me).Where(d => keys.Contains(d.Key)).ToDictionaryAsync(d => d.Key, stop);
        foreach (var document in import.Documents.Where(d => known.TryAdd(d.Key, d))) db.Add(document);
        foreach (var (key, path) in import.Citations.Distinct())
            db.Add(new Citation { DocumentId = known[key].Id, PlanId = import.Plan.Id, Path = path });
    }
}
