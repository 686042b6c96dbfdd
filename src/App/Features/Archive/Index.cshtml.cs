using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Archive;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Archive;

/// <summary>Lưu trữ: the files of papers of the ward or the own unit, what the archive is owed, and the lists handed over.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor), AfterTheWard]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>What is owed first, by its last day; then what goes on; then what the archive has.</summary>
    public IReadOnlyList<PaperFile> Files { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Lists, newest first, with the names of both sides.</summary>
    public IReadOnlyList<(HandOver List, string Giver, string Receiver)> HandOvers { get; private set; } = [];

    public IReadOnlyList<(PlanId Id, string Title)> Plans { get; private set; } = [];

    public PaperFileForm Typed { get; private set; } = new(null, null, null, null, null, null, 0);

    public bool IsAdding { get; private set; }

    public int Late => Files.Count(f => f.DueOn < Today);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(PaperFileForm form)
    {
        await LoadAsync();
        (Typed, IsAdding) = (form, true);
        if (!Days.TryRead(form.OpenedOn, out var opened) || opened > Today) ModelState.AddModelError("mo-ngay", T["Ngày mở hồ sơ chưa đúng, ví dụ 05/01/2026; không sau hôm nay."]);
        if (form.Check(ModelState, T) is not { } cover) return Page();
        var plan = Plans.Where(p => p.Id.Value == form.Plan).Select(p => (PlanId?)p.Id).FirstOrDefault();
        var file = new PaperFile(Ids.New<PaperFileId>(), Me, cover, opened ?? Today, plan);
        Db.Add(file);
        LeadTo($"/luu-tru/{file.Id.Value}");
        if (await TrySaveAsync("paper-file.open", $"paper-file/{file.Id.Value}") is SaveOutcome.AlreadyThere)
        {
            await LoadAsync();
            ModelState.AddModelError("ky-hieu", T["Đã có hồ sơ mang số, ký hiệu này."]);
            return Page();
        }

        Notice = T["Đã mở hồ sơ."];
        return LocalRedirect($"/luu-tru/{file.Id.Value}");
    }

    private async Task LoadAsync()
    {
        var files = await Db.PaperFilesFor(Me).AsNoTracking().ToListAsync();
        Files = [.. files.OrderBy(f => f.Status is PaperFileStatus.Archived).ThenBy(f => f.DueOn ?? DateOnly.MaxValue).ThenBy(f => f.Symbol, StringComparer.Ordinal)];
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        Plans = [.. (await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null).OrderByDescending(p => p.Year).ToListAsync()).Select(p => (p.Id, p.Year + ": " + p.Title))];
        var lists = await Db.HandOversFor(Me).AsNoTracking().OrderByDescending(h => h.GivenAt).ToListAsync();
        var names = await Db.NamesOfAsync(Me, lists.SelectMany(h => new[] { h.Giver, h.Receiver }));
        HandOvers = [.. lists.Select(h => (h, names.GetValueOrDefault(h.Giver, ""), names.GetValueOrDefault(h.Receiver, "")))];
    }
}
